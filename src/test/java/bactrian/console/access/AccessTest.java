package bactrian.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.console.Console;
import bactrian.e2e.Http;
import bactrian.e2e.Http.Answer;
import bactrian.jirasim.SimOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the security page promises of accounts, limits, headers and the record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private final Console console = Console.start(SimOptions.cloud());

    @AfterAll
    void stop() {
        console.close();
    }

    private static String repeated(String text, int times) {
        return text.repeat(times);
    }

    @Test
    void aViewerReadsAndWritesNothing() {
        Answer made = console.api().post("/api/accounts", "{\"name\":\"vera\",\"role\":\"viewer\"}");
        assertThat(made.status()).isEqualTo(201);
        Http vera = console.api("vera", made.body().path("password").asText());

        assertThat(vera.get("/api/integrations").status()).isEqualTo(200);
        assertThat(vera.post("/api/portfolio/teams", "{\"name\":\"Red\"}").status())
                .isEqualTo(403);
        assertThat(vera.delete("/api/accounts/vera").status()).isEqualTo(403);

        console.api().put("/api/accounts/vera", "{\"role\":\"admin\",\"password\":\"a-long-password\"}");
        assertThat(console.api("vera", "a-long-password")
                        .post("/api/portfolio/teams", "{\"name\":\"Red\"}")
                        .status())
                .isEqualTo(201);
        console.api().delete("/api/accounts/vera");
        assertThat(console.api("vera", "a-long-password")
                        .get("/api/integrations")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anAccountIsRefusedWithEveryFaultAndTheAdminStays() {
        Answer wrong =
                console.api().post("/api/accounts", "{\"name\":\"a b\",\"role\":\"king\",\"password\":\"short\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("name", "role", "password");
        assertThat(console.api().delete("/api/accounts/admin").status()).isEqualTo(422);
        assertThat(console.api()
                        .put("/api/accounts/admin", "{\"role\":\"viewer\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() {
        for (String path : new String[] {"/", "/login", "/api/integrations", "/no/such/page"}) {
            HttpResponse<Void> answer = send("GET", path, Map.of());
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().map())
                    .containsKeys("x-content-type-options", "x-frame-options", "referrer-policy", "cache-control");
        }
    }

    private HttpResponse<Void> send(String method, String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(console.api().baseUrl() + path))
                .method(method, HttpRequest.BodyPublishers.ofString("{\"name\":\"Red\"}"));
        headers.forEach(request::header);
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anotherSiteCannotWriteAlsoWithABrowsersCredentials() {
        String authorization = console.api().authorization();
        assertThat(send(
                                "POST",
                                "/api/portfolio/teams",
                                Map.of("Authorization", authorization, "Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/login", Map.of("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/api/portfolio/teams", Map.of("Authorization", authorization))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void sizesDepthAndHeadersAreLimited() throws IOException {
        Http api = console.api();
        assertThat(api.post("/api/portfolio/teams", "{\"name\":\"" + repeated("x", 2_100_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(api.post("/api/portfolio/teams", repeated("[", 50_000) + repeated("]", 50_000))
                        .status())
                .isEqualTo(422);
        assertThat(raw("GET /api/integrations HTTP/1.1\r\nHost: x\r\nX-Long: " + repeated("x", 20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(raw("POST /api/portfolio/teams HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"))
                .startsWith("HTTP/1.1 411");
    }

    private String raw(String request) throws IOException {
        URI base = URI.create(console.api().baseUrl());
        try (Socket socket = new Socket(base.getHost(), base.getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void whoChangedWhatIsRecordedWithoutSecretsAndNobodyCanPretend() {
        console.integrate();
        Map<String, String> pretence =
                Map.of("BactrianAccount", "mallory", "CamelBeanMethodName", "users", "CamelHttpUri", "http://x/");
        console.api().send("POST", "/api/portfolio/teams", "{\"name\":\"Purple\"}", pretence);

        Awaitility.await().until(() -> recorded("Purple").isPresent());
        JsonNode row = recorded("Purple").orElseThrow();
        assertThat(row.path("request").asText()).isEqualTo("POST /api/portfolio/teams");
        assertThat(row.path("account").asText()).isEqualTo("admin");
        assertThat(row.path("status").asInt()).isEqualTo(201);
        Awaitility.await().until(() -> recorded("apiToken").isPresent());
        assertThat(recorded("apiToken").orElseThrow().path("content").asText())
                .contains("\"apiToken\":\"***\"")
                .doesNotContain("demo-token");
        assertThat(console.api().get("/api/portfolio/teams").body().toString())
                .as("a Camel header from outside chose no other method")
                .contains("Purple");
    }

    private Optional<JsonNode> recorded(String content) {
        return StreamSupport.stream(
                        console.api().get("/api/audit").body().path("items").spliterator(), false)
                .filter(row -> row.path("content").asText().contains(content))
                .findFirst();
    }
}
