package bactrian.jira;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jira.JiraErrorBody.Kind;
import bactrian.jira.JiraFault.OfField;
import bactrian.jira.JiraFault.OfIntegration;
import bactrian.jira.JiraFault.OfSubject;
import bactrian.jira.JiraFault.Scope;
import bactrian.jira.JiraFault.Transient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JiraFaultsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final JiraErrorBody MESSAGE = new JiraErrorBody(Kind.JSON, List.of("no"), Map.of());
    private static final JiraErrorBody FIELD = new JiraErrorBody(Kind.JSON, List.of(), Map.of("duedate", "bad"));
    private static final JiraErrorBody PAGE = new JiraErrorBody(Kind.HTML, List.of("Sign in"), Map.of());

    @ParameterizedTest
    @CsvSource({
        "408, ISSUE",
        "409, ISSUE",
        "425, ISSUE",
        "429, SITE",
        "500, ISSUE",
        "502, SITE",
        "503, SITE",
        "504, SITE",
        "599, ISSUE"
    })
    void whatMayPassByItselfIsTransient(int status, Scope scope) {
        assertThat(fault(edit(status, MESSAGE, Map.of())))
                .isInstanceOfSatisfying(
                        Transient.class, fault -> assertThat(fault.scope()).isEqualTo(scope));
    }

    @ParameterizedTest
    @CsvSource({
        "jira-per-issue-on-write, ISSUE",
        "jira-burst-based, ENDPOINT",
        "jira-quota-global-based, SITE",
        "jira-quota-tenant-based, SITE",
        "jira-cost-based, SITE",
        "something-new, SITE"
    })
    void theReasonOfALimitTellsHowFarItReaches(String reason, Scope scope) {
        assertThat(fault(edit(429, MESSAGE, Map.of("RateLimit-Reason", reason))))
                .isInstanceOfSatisfying(
                        Transient.class, fault -> assertThat(fault.scope()).isEqualTo(scope));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410, 413, 415, 422, 400, 405})
    void aRefusalWithoutFieldsConcernsTheSubject(int status) {
        assertThat(fault(edit(status, MESSAGE, Map.of()))).isInstanceOf(OfSubject.class);
    }

    @Test
    void aRefusalThatNamesFieldsConcernsThem() {
        assertThat(fault(edit(400, FIELD, Map.of())))
                .isInstanceOfSatisfying(
                        OfField.class, fault -> assertThat(fault.fields()).containsOnly(Map.entry("duedate", "bad")));
    }

    @Test
    void aFieldNamedInAnotherRefusalDoesNotMakeItOneOfTheField() {
        assertThat(fault(edit(403, FIELD, Map.of()))).isInstanceOf(OfSubject.class);
        assertThat(fault(edit(422, FIELD, Map.of()))).isInstanceOf(OfSubject.class);
    }

    @Test
    void aRefusedTransitionConcernsTheStatus() {
        assertThat(fault(transition(Deployment.CLOUD, 400)))
                .isInstanceOfSatisfying(
                        OfField.class, fault -> assertThat(fault.fields()).containsOnlyKeys("status"));
    }

    @Test
    void aWrongTransitionIdFailsTheServerOnlyOnDataCenter() {
        assertThat(fault(transition(Deployment.DATA_CENTER, 500)))
                .isInstanceOfSatisfying(
                        OfField.class, fault -> assertThat(fault.fields()).containsOnlyKeys("status"));
        assertThat(fault(transition(Deployment.CLOUD, 500))).isInstanceOf(Transient.class);
    }

    @Test
    void badCredentialsConcernTheIntegration() {
        assertThat(fault(edit(401, MESSAGE, Map.of()))).isEqualTo(integration(401, Map.of(), false));
        Map<String, String> failed = Map.of("x-seraph-loginreason", "AUTHENTICATED_FAILED");
        assertThat(fault(edit(200, MESSAGE, failed))).isEqualTo(integration(200, failed, false));
        assertThat(fault(edit(404, MESSAGE, failed))).isEqualTo(integration(404, failed, false));
    }

    @Test
    void aLockedAccountIsNotProbed() {
        Map<String, String> denied = Map.of("X-Seraph-LoginReason", "AUTHENTICATION_DENIED");
        assertThat(fault(edit(403, MESSAGE, denied))).isEqualTo(integration(403, denied, true));
        Map<String, String> captcha = Map.of("X-Authentication-Denied-Reason", "CAPTCHA_CHALLENGE; login-url=x");
        assertThat(fault(edit(401, MESSAGE, captcha))).isEqualTo(integration(401, captcha, true));
    }

    @Test
    void aGoodSignInIsNoFault() {
        assertThat(fault(edit(404, MESSAGE, Map.of("X-Seraph-LoginReason", "OK"))))
                .isInstanceOf(OfSubject.class);
    }

    @Test
    void aRedirectOrAWebPageConcernsTheIntegration() {
        assertThat(fault(edit(302, JiraErrorBody.NONE, Map.of("Location", "https://sso.example.com/"))))
                .isInstanceOf(OfIntegration.class);
        assertThat(fault(edit(200, PAGE, Map.of()))).isInstanceOf(OfIntegration.class);
    }

    @Test
    void aBrokenSuccessIsTransient() {
        JiraErrorBody cut = new JiraErrorBody(Kind.UNREADABLE, List.of(), Map.of());
        assertThat(fault(edit(201, cut, Map.of()))).isInstanceOf(Transient.class);
    }

    @Test
    void noAnswerIsTransient() {
        assertThat(scopeOf(new ConnectException())).isEqualTo(Scope.SITE);
        assertThat(scopeOf(new HttpConnectTimeoutException("x"))).isEqualTo(Scope.SITE);
        assertThat(scopeOf(new HttpTimeoutException("x"))).isEqualTo(Scope.ISSUE);
        assertThat(scopeOf(new IOException("reset"))).isEqualTo(Scope.ISSUE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0, PT0.5S",
        "0, 0.5, PT0.75S",
        "1, 0.0, PT1S",
        "3, 0.0, PT4S",
        "3, 0.99, PT7.96S",
        "9, 0.0, PT2M30S",
        "500, 0.0, PT2M30S"
    })
    void waitsDoubleUpToALimit(int attempt, double jitter, Duration wait) {
        assertThat(waitAfter(Map.of(), attempt, jitter)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retry-After | 30 | PT30.5S",
                "Retry-After | 0 | PT0.75S",
                "Retry-After | 0.2 | PT0.75S",
                "Retry-After | -5 | PT0.75S",
                "Retry-After | Wed, 25 Nov 2026 10:02:00 GMT | PT2M0.5S",
                "Retry-After | Wed, 25 Nov 2026 09:00:00 GMT | PT0.75S",
                "Retry-After | soon | PT0.75S",
                "X-RateLimit-Reset | 2026-11-25T10:05Z | PT5M0.5S",
                "X-RateLimit-Reset | 2026-11-25T10:00:10.5Z | PT11S",
                "X-Other | 1 | PT0.75S"
            })
    void waitsAtLeastAsLongAsJiraAsks(String header, String value, Duration wait) {
        assertThat(waitAfter(Map.of(header, value), 0, 0.5)).isEqualTo(wait);
    }

    @Test
    void countsADateFromJirasClockNotFromOurs() {
        Map<String, String> headers =
                Map.of("Date", "Wed, 25 Nov 2026 11:00:00 GMT", "Retry-After", "Wed, 25 Nov 2026 11:00:20 GMT");
        assertThat(waitAfter(headers, 0, 0)).isEqualTo(Duration.ofSeconds(20));
    }

    private static Duration waitAfter(Map<String, String> headers, int attempt, double jitter) {
        JiraFault fault = JiraFaults.classify(edit(429, MESSAGE, headers), NOW, attempt, jitter);
        return Duration.between(NOW, ((Transient) fault).notBefore());
    }

    private static Scope scopeOf(IOException cause) {
        JiraCall call = new JiraCall("one", Deployment.CLOUD, "GET", "/rest/api/3/myself");
        JiraException failure = JiraException.unanswered(call, cause, JiraErrorHeaders.none(NOW), false);
        return ((Transient) fault(failure)).scope();
    }

    private static OfIntegration integration(int status, Map<String, String> headers, boolean stopProbing) {
        return new OfIntegration(edit(status, MESSAGE, headers).getMessage(), stopProbing);
    }

    private static JiraFault fault(JiraException failure) {
        return JiraFaults.classify(failure, NOW, 0, 0);
    }

    private static JiraException transition(Deployment deployment, int status) {
        JiraCall call = new JiraCall("one", deployment, "POST", deployment.apiPath() + "/issue/1/transitions");
        return JiraException.answered(call, status, MESSAGE, JiraErrorHeaders.none(NOW), true);
    }

    private static JiraException edit(int status, JiraErrorBody body, Map<String, String> headers) {
        JiraCall call = new JiraCall("one", Deployment.CLOUD, "PUT", "/rest/api/3/issue/1");
        return JiraException.answered(call, status, body, new JiraErrorHeaders(headers, NOW), false);
    }
}
