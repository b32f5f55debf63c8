package bactrian.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceTest {

    private final Conformance cloud = new Conformance(true);

    @BeforeEach
    void documentsAreThere() {
        Shared.path("openapi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH | /rest/api/3/issue/1 | '' | in no document",
                "GET | /rest/api/3/issue/1?colour=red | '' | has no parameter colour",
                "GET | /rest/api/3/issue/1/changelog?startAt=first | '' | parameter startAt",
                "GET | /rest/api/3/issue/1 | {} | takes no body",
                "POST | /rest/api/3/search/jql | {\"jql\":1} | /jql",
                "POST | /rest/api/3/search/jql | {\"colour\":2} | 'colour'",
                "PUT | /rest/api/3/issue/1 | {\"fields\":[]} | /fields",
                "GET | /rest/jira-webhook/1.0/webhooks | '' | in no document"
            })
    void aRequestThatNoDocumentHasIsAFault(String method, String target, String body, String fault) {
        cloud.asked(SentRequest.of(method, target, body));

        assertThat(cloud.faults()).singleElement().asString().contains(fault);
        assertThatThrownBy(cloud::verify).isInstanceOf(AssertionError.class).hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/rest/api/3/issue/1 | 200 | {\"key\":1} | /key",
                "/rest/api/3/issue/1 | 200 | {\"colour\":1} | 'colour'",
                "/rest/api/3/issue/1 | 202 | {} | never answers 202",
                "/rest/api/3/issue/1 | 200 | <html> | is no JSON",
                "/rest/api/3/issue/1 | 404 | {\"errors\":[]} | a refusal has",
                "/rest/api/3/nonsense | 200 | {} | in no document"
            })
    void anAnswerThatNoDocumentHasIsAFault(String path, int status, String body, String fault) {
        cloud.answered(SentRequest.of("GET", path, ""), status, body);

        assertThat(cloud.faults()).singleElement().asString().contains(fault);
    }

    @Test
    void dataCentersListsAreListsAlthoughItsDocumentSaysOtherwise() {
        Conformance dataCenter = new Conformance(false);
        SentRequest fields = SentRequest.of("GET", "/rest/api/2/field", "");
        dataCenter.answered(fields, 200, "[{\"id\":\"summary\",\"custom\":false}]");
        assertThat(dataCenter.faults()).isEmpty();

        dataCenter.answered(fields, 200, "[{\"id\":7}]");
        assertThat(dataCenter.faults()).singleElement().asString().contains("/0/id");
    }

    @Test
    void whatIsRightPasses() {
        cloud.asked(SentRequest.of("POST", "/rest/api/3/search/jql", "{\"jql\":\"project = DEV\"}"));
        cloud.asked(SentRequest.of("GET", "/rest/webhooks/1.0/webhook", ""));
        cloud.answered(SentRequest.of("GET", "/rest/api/3/issue/1", ""), 200, "{\"key\":\"DEV-1\"}");
        cloud.answered(
                SentRequest.of("GET", "/rest/api/3/nonsense", ""), 404, "{\"status\":404,\"title\":\"Not Found\"}");

        assertThat(cloud.faults()).isEmpty();
    }
}
