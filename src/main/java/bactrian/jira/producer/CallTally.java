package bactrian.jira.producer;

import bactrian.jira.CallObserver;
import bactrian.jira.JiraCall;
import bactrian.jira.JiraRestConstants;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Message;

/** Counts the calls of one exchange, and keeps the last that was told of Jira's clock. Used by one thread. */
final class CallTally implements CallObserver {

    private int calls;
    private Optional<Instant> serverDate = Optional.empty();

    @Override
    public void called(JiraCall call, int status, Optional<Instant> date) {
        calls++;
        serverDate = date.or(() -> serverDate);
    }

    void writeTo(Message message) {
        message.setHeader(JiraRestConstants.CALLS, calls);
        message.removeHeader(JiraRestConstants.SERVER_DATE);
        serverDate.ifPresent(date -> message.setHeader(JiraRestConstants.SERVER_DATE, date));
    }
}
