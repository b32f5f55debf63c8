package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    @ParameterizedTest
    @CsvSource({
        "CLOUD, Basic ZGVtb0BleGFtcGxlLmNvbTpkZW1vLXRva2Vu, 200",
        "CLOUD, Basic dXNlckBleGFtcGxlLmNvbTpkZW1vLXRva2Vu, 401",
        "CLOUD, Basic !, 401",
        "CLOUD, Bearer demo-token, 401",
        "CLOUD, '', 401",
        "DATA_CENTER, Bearer demo-token, 200",
        "DATA_CENTER, Bearer nonsense, 401",
        "DATA_CENTER, Basic ZGVtbzpkZW1vLXRva2Vu, 401",
        "DATA_CENTER, '', 401",
    })
    void onlyTheDeploymentsOwnKindOfCredentialsLogsIn(Deployment deployment, String authorization, int status) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient client = SimClient.with(sim, authorization);
            assertThat(client.get(client.api() + "/myself").status()).isEqualTo(status);
        }
    }

    @BothDeployments
    void wrongCredentialsAreNamedInTheSeraphHeader(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient client = SimClient.with(sim, "Bearer wrong");
            assertThat(client.get(client.api() + "/serverInfo").raw().headers().firstValue("X-Seraph-LoginReason"))
                    .contains("AUTHENTICATED_FAILED");
        }
    }

    @BothDeployments
    void myselfNamesTheAccountAsTheDeploymentDoes(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient client = SimClient.as(sim, "demo");
            var me = client.get(client.api() + "/myself").json();
            assertThat(me.path("emailAddress").asText()).isEqualTo("demo@example.com");
            assertThat(me.has("accountId")).isEqualTo(deployment == Deployment.CLOUD);
            assertThat(me.path("name").asText()).isEqualTo(deployment == Deployment.CLOUD ? "" : "demo");
        }
    }

    @BothDeployments
    void anonymousCallersSeeTheServerButNoIssue(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient nobody = SimClient.with(sim, "");
            assertThat(nobody.get(nobody.api() + "/serverInfo").status()).isEqualTo(200);
            assertThat(nobody.get(nobody.api() + "/issue/DEV-1").status()).isEqualTo(404);
        }
    }

    @Test
    void unknownPathsOfCloudAreProblems() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            var answer = SimClient.as(sim, "demo").get("/rest/api/3/issue/DEV-1/no-such-thing");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @BothDeployments
    void permissionsAreTakenAwayPerAccountAndProject(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient demo = SimClient.as(sim, "demo");
            demo.post(
                    "/control/permissions",
                    Map.of("account", "demo@example.com", "project", "DEV", "permission", "BROWSE_PROJECTS"));
            assertThat(demo.get(demo.api() + "/issue/DEV-1").status()).isEqualTo(404);
            assertThat(demo.get(demo.api() + "/project/DEV").status()).isEqualTo(404);
            assertThat(SimClient.as(sim, "user")
                            .get(demo.api() + "/issue/DEV-1")
                            .status())
                    .isEqualTo(200);
            demo.delete("/control/permissions");
            assertThat(demo.get(demo.api() + "/issue/DEV-1").status()).isEqualTo(200);
        }
    }

    @Test
    void cloudWantsToBeToldWhichPermissions() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            SimClient demo = SimClient.as(sim, "demo");
            assertThat(demo.get("/rest/api/3/mypermissions").status()).isEqualTo(400);
            assertThat(demo.get("/rest/api/3/mypermissions?permissions=LAUNCH_ROCKETS")
                            .error("LAUNCH_ROCKETS"))
                    .isEqualTo("Unrecognized permission");
            assertThat(demo.get("/rest/api/3/mypermissions?projectKey=DEV&permissions=EDIT_ISSUES")
                            .json()
                            .at("/permissions/EDIT_ISSUES/havePermission")
                            .asBoolean())
                    .isTrue();
        }
    }
}
