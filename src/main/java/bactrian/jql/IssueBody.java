package bactrian.jql;

import bactrian.jql.json.JsonFields;
import bactrian.jql.json.JsonIssue;
import bactrian.jql.match.JqlIssue;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.apache.camel.Exchange;

/** Reads the issue that an exchange carries. */
final class IssueBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonFields fields;

    IssueBody(JsonFields fields) {
        this.fields = fields;
    }

    /** @throws IllegalArgumentException if the body is no issue; the message does not repeat the body */
    JqlIssue issue(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof JqlIssue issue) {
            return issue;
        } else if (body instanceof JsonNode json) {
            return JsonIssue.of(json, fields);
        } else if (body instanceof Map<?, ?> map) {
            return JsonIssue.of(JSON.valueToTree(map), fields);
        }
        String text = exchange.getMessage().getBody(String.class);
        if (text == null) {
            throw new IllegalArgumentException("The body holds no issue for JQL to ask.");
        }
        return JsonIssue.of(parse(text), fields);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            // neither its message nor the cause goes on: both may repeat the body
            JsonLocation place = broken.getLocation();
            throw new IllegalArgumentException("The body is neither an issue nor its JSON (fault in line "
                    + place.getLineNr() + ", column " + place.getColumnNr() + ").");
        }
    }
}
