package bactrian.jira;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultEndpoint;

/** One operation of Jira's REST API; which Jira is said by each exchange. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "jira-rest",
        title = "Jira REST",
        syntax = "jira-rest:operation",
        producerOnly = true,
        category = {Category.API})
public class JiraRestEndpoint extends DefaultEndpoint {
    @UriPath(description = "What to do, such as fetchIssue or search")
    private final JiraOperation operation;

    @UriParam(
            defaultValue = "all",
            description = "all: every fault is thrown; transient: others are left as a property")
    private final boolean raiseTransientOnly;

    JiraRestEndpoint(String uri, JiraRestComponent component, JiraOperation operation, boolean raiseTransientOnly) {
        super(uri, component);
        this.operation = operation;
        this.raiseTransientOnly = raiseTransientOnly;
    }

    /** Whether faults that are not transient are left as {@link JiraRestConstants#FAULT} instead of thrown. */
    public boolean raisesTransientOnly() {
        return raiseTransientOnly;
    }

    /** The client of an integration's connection. */
    public JiraClient client(String integration) {
        JiraConnections connections =
                CamelContextHelper.mandatoryFindSingleByType(getCamelContext(), JiraConnections.class);
        JiraHttp http = CamelContextHelper.mandatoryFindSingleByType(getCamelContext(), JiraHttp.class);
        return new JiraClient(connections.connection(integration), http);
    }

    @Override
    public Producer createProducer() {
        return operation.producer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("jira-rest: only sends; Jira's events come in by its webhooks");
    }
}
