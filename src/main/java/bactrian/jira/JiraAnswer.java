package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The head of an answer; decides whether its body is a result or a refusal. */
record JiraAnswer(JiraCall call, int status, JiraErrorHeaders headers, String contentType, boolean writes) {

    /** A refusal says what it has to say early; a whole web page need not be held. */
    private static final int LONGEST_REFUSAL = 64 * 1024;

    /**
     * The result.
     *
     * @throws JiraException for a refusal, a page instead of data, or a failed sign-in on a success
     * @throws com.fasterxml.jackson.core.JsonProcessingException when a result is not JSON
     */
    JsonNode read(InputStream body, ObjectMapper json) throws IOException {
        if (!isResult()) {
            throw refusal(body, json);
        }
        if (status == 204) {
            return MissingNode.getInstance();
        }
        return json.readTree(body);
    }

    private boolean isResult() {
        boolean success = status >= 200 && status < 300;
        return success && !headers.signInFailed() && !lowerCaseType().contains("html");
    }

    private JiraException refusal(InputStream body, ObjectMapper json) {
        JiraErrorBody said = said(body, json);
        return JiraException.answered(call, status, said, headers, writes && mayHaveHappened());
    }

    /** That it is a refusal counts, also when its words get lost on the way. */
    private JiraErrorBody said(InputStream body, ObjectMapper json) {
        try {
            String text = new String(body.readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8);
            return new ErrorBodyReader(json).read(lowerCaseType(), text);
        } catch (IOException e) {
            return new JiraErrorBody(JiraErrorBody.Kind.UNREADABLE, List.of(), Map.of());
        }
    }

    /** A server or a proxy before it can fail after the work was done; a 4xx says that it was not. */
    private boolean mayHaveHappened() {
        return status < 300 || status == 408 || status >= 500;
    }

    private String lowerCaseType() {
        return contentType.toLowerCase(Locale.ROOT);
    }
}
