package bactrian.console;

import bactrian.jql.parse.JqlDialect;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.parse.ParseResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Body;

/** Checks JQL for its form. */
public final class JqlApi {
    /** Answers {@code {valid, errors:[{message, line, column, hint}]}} for {@code {jql}}. */
    public ObjectNode check(@Body JsonNode request) {
        ParseResult result = JqlParser.read(request.path("jql").asText(""), JqlDialect.JIRA);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("valid", result instanceof ParseResult.Accepted);
        answer.putArray("errors");
        if (result instanceof ParseResult.Rejected rejected) {
            rejected.faults().forEach(fault -> answer.withArray("errors")
                    .addObject()
                    .put("message", fault.message())
                    .put("line", fault.line())
                    .put("column", fault.column())
                    .put("hint", fault.hint()));
        }
        return answer;
    }
}
