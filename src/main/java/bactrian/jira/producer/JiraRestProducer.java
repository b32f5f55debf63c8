package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraException;
import bactrian.jira.JiraFault;
import bactrian.jira.JiraFaults;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;
import bactrian.jira.Raise;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;

/** What all operations share: which client is used, what is counted, which failures are thrown. */
abstract class JiraRestProducer extends DefaultProducer {

    private final JiraRestEndpoint endpoint;

    JiraRestProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public final void process(Exchange exchange) {
        Message message = exchange.getMessage();
        exchange.removeProperty(JiraRestConstants.FAULT);
        CallTally tally = new CallTally();
        JiraMessage jira = new JiraMessage(message);
        JiraClient client = endpoint.client(jira.required(JiraRestConstants.INTEGRATION, "the id of an integration"));
        try {
            call(client.observedBy(tally), jira);
        } catch (JiraException e) {
            if (isRaised(e)) {
                throw e;
            }
            exchange.setProperty(JiraRestConstants.FAULT, e);
        } finally {
            tally.writeTo(message);
        }
    }

    /** Does the work; sets the message's body last, so that a failure leaves it as it was. */
    abstract void call(JiraClient client, JiraMessage message);

    private boolean isRaised(JiraException failure) {
        return endpoint.raise() == Raise.ALL
                || JiraFaults.classify(failure, Instant.EPOCH, 0, 0) instanceof JiraFault.Transient;
    }
}
