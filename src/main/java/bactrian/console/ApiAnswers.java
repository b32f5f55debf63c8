package bactrian.console;

import bactrian.field.InvalidInputException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** JSON in and out of the API's routes. */
public final class ApiAnswers {
    private final ObjectMapper mapper;

    /** Reads and writes JSON with the given mapper. */
    public ApiAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The request's body as a tree; a missing node if there is none. */
    public JsonNode read(Exchange exchange) {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        if (body == null || body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return mapper.readTree(body);
        } catch (IOException e) {
            throw new InvalidInputException("", "The body is not JSON: " + e.getMessage());
        }
    }

    /** Writes the body as JSON; an empty body is answered 204. */
    public void write(Exchange exchange) throws JsonProcessingException {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        Integer status = exchange.getVariable("status", Integer.class);
        message.removeHeaders("*");
        if (body == null || "".equals(body)) {
            message.setHeader(Exchange.HTTP_RESPONSE_CODE, 204);
            message.setBody(null);
            return;
        }
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status == null ? 200 : status);
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setBody(mapper.writeValueAsBytes(body));
    }
}
