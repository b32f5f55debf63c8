package bactrian.jira;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jira.JiraErrorBody.Kind;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorBodyReaderTest {

    private static final String JSON = "application/json;charset=utf-8";

    @Test
    void readsMessagesAndFields() {
        JiraErrorBody body =
                read(JSON, "{\"errorMessages\":[\"a\",\"b\"],\"errors\":{\"duedate\":\"bad\"},\"status\":400}");

        assertThat(body).isEqualTo(new JiraErrorBody(Kind.JSON, List.of("a", "b"), Map.of("duedate", "bad")));
    }

    @Test
    void readsOneWithoutTheOther() {
        assertThat(read(JSON, "{\"errors\":{\"x\":\"y\"}}").messages()).isEmpty();
        assertThat(read(JSON, "{\"errorMessages\":null,\"errors\":{\"x\":\"y\"}}")
                        .fieldErrors())
                .containsOnlyKeys("x");
        assertThat(read(JSON, "{\"message\":null,\"detail\":\"d\"}").messages()).containsExactly("d");
        assertThat(read(JSON, "{\"errorMessages\":[\"a\"],\"warningMessages\":[]}")
                        .messages())
                .containsExactly("a");
    }

    @Test
    void readsErrorsThatAreNotTexts() {
        assertThat(read(JSON, "{\"errors\":{\"x\":{\"message\":\"y\"},\"z\":[1]}}")
                        .fieldErrors())
                .isEqualTo(Map.of("x", "y", "z", "[1]"));
        assertThat(read(JSON, "{\"errors\":[{\"message\":\"y\"},\"The clause x is unsupported\"]}")
                        .messages())
                .containsExactly("y", "The clause x is unsupported");
    }

    @Test
    void readsTheGatewayAndProblemDetails() {
        JiraErrorBody gateway = read(
                JSON, "{\"timestamp\":\"t\",\"status\":404,\"error\":\"Not Found\",\"message\":\"m\",\"path\":\"/p\"}");
        assertThat(gateway).isEqualTo(new JiraErrorBody(Kind.GATEWAY, List.of("m"), Map.of()));

        JiraErrorBody problem = read("application/problem+json", "{\"title\":\"t\",\"status\":405,\"detail\":\"d\"}");
        assertThat(problem).isEqualTo(new JiraErrorBody(Kind.PROBLEM, List.of("d"), Map.of()));

        assertThat(read(JSON, "{\"code\":401,\"message\":\"Unauthorized\"}").messages())
                .containsExactly("Unauthorized");
    }

    @Test
    void readsPagesWhateverTheyCallThemselves() {
        assertThat(read("text/html", "<html><head><title> Log\n in </title></head>"))
                .isEqualTo(new JiraErrorBody(Kind.HTML, List.of("Log\n in"), Map.of()));
        assertThat(read("", "\n<!DOCTYPE html><p>x</p>").kind()).isEqualTo(Kind.HTML);
    }

    @Test
    void readsNothingAndNonsense() {
        assertThat(read("", " \n")).isEqualTo(JiraErrorBody.NONE);
        assertThat(read("text/plain", "upstream connect error"))
                .isEqualTo(new JiraErrorBody(Kind.UNREADABLE, List.of("upstream connect error"), Map.of()));
        assertThat(read(JSON, "{\"errorMessages\":[").kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(read(JSON, "[]").kind()).isEqualTo(Kind.JSON);
    }

    @Test
    void shortensWhatNobodyWillRead() {
        assertThat(read("text/plain", "x".repeat(9999)).messages().get(0)).hasSizeLessThan(600);
    }

    private static JiraErrorBody read(String contentType, String text) {
        return new ErrorBodyReader(new ObjectMapper()).read(contentType, text);
    }
}
