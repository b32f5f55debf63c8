package bactrian.jira.producer;

import bactrian.jira.JiraAnswer;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraException;
import bactrian.jira.JiraFault;
import bactrian.jira.JiraFaults;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;

/** What all operations share: the connection by header, the answer as body, and which faults are thrown. */
abstract class JiraRestProducer extends DefaultProducer {
    private final JiraRestEndpoint endpoint;

    JiraRestProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    /** Makes the call. */
    abstract JiraAnswer call(JiraClient client, Message message);

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        JiraClient client = endpoint.client(required(message, JiraRestConstants.INTEGRATION, "the integration's id"));
        exchange.removeProperty(JiraRestConstants.FAULT);
        try {
            JiraAnswer answer = call(client, message);
            message.setBody(answer.body());
            message.setHeader(JiraRestConstants.SERVER_DATE, answer.serverTime());
        } catch (JiraException e) {
            if (!endpoint.raisesTransientOnly() || JiraFaults.classify(e) instanceof JiraFault.Transient) {
                throw e;
            }
            exchange.setProperty(JiraRestConstants.FAULT, e);
        }
    }

    static String required(Message message, String header, String holds) {
        String value = message.getHeader(header, String.class);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("The header " + header + " is missing; it should hold " + holds);
        }
        return value;
    }

    static String issueKey(Message message) {
        return required(message, JiraRestConstants.ISSUE_KEY, "the id or key of the issue");
    }

    static JsonNode json(Message message) {
        if (message.getBody() instanceof JsonNode body) {
            return body;
        }
        throw new IllegalArgumentException("The body must be a JSON tree, but is a "
                + (message.getBody() == null
                        ? "null"
                        : message.getBody().getClass().getName()));
    }

    @SuppressWarnings("unchecked")
    static Collection<String> strings(Message message, String header) {
        return message.getHeader(header, List.of(), Collection.class);
    }
}
