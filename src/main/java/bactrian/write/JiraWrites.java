package bactrian.write;

import bactrian.integration.FaultPolicy;
import bactrian.jira.JiraException;
import bactrian.jira.JiraFault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Processor;
import org.apache.camel.Variable;

/** The bean of the edit route: what is sent, and what becomes of the fields that Jira takes or refuses. */
public final class JiraWrites implements Processor {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final FaultPolicy policy;
    private final Clock clock;

    /** The policy pauses integrations and holds sites; the clock tells the time of the next try. */
    public JiraWrites(FaultPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** The body of the edit. */
    public JsonNode edit(@Variable("writes") WriteSet writes) {
        return JsonNodeFactory.instance.objectNode().set("fields", writes.editFields());
    }

    /** Every field that was sent is written. */
    public WriteSet accepted(@Variable("writes") WriteSet writes) {
        return writes.acceptEdit();
    }

    /** Whether Jira refused some of the fields that were sent, and there are others to send again. */
    public boolean othersRemain(
            @Variable("writes") WriteSet writes, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) JiraException e) {
        WriteSet rest = withoutRefused(writes, e);
        return rest.hasEdit() && rest.editFields().size() < writes.editFields().size();
    }

    private static WriteSet withoutRefused(WriteSet writes, JiraException e) {
        return writes.map(write -> write instanceof FieldWrite.ForEdit sent
                        && e.fieldErrors().containsKey(sent.change().field().jiraField())
                ? refused(sent, e.fieldErrors())
                : write);
    }

    private static FieldWrite refused(FieldWrite.ForEdit sent, Map<String, String> errors) {
        FieldChange change = sent.change();
        String said = errors.get(change.field().jiraField());
        String advice = said.contains("appropriate screen")
                ? "Put the field \"" + change.field().jiraName()
                        + "\" on the edit screen of this issue type in Jira, and"
                        + " check that the account may edit it; then replay."
                : "Change the value, or what Jira accepts for \""
                        + change.field().jiraName() + "\"; then replay.";
        String reason = "Jira refused " + change.field().jiraName() + " = \""
                + change.value().display() + "\": " + said;
        return new FieldWrite.Ended(change, new WriteResult.Rejected(reason, advice), change.before());
    }

    /** Before the call is sent again: ends the refused fields and takes them out of the body. */
    @Override
    public void process(Exchange exchange) {
        JiraException e = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, JiraException.class);
        WriteSet rest = withoutRefused(exchange.getVariable("writes", WriteSet.class), e);
        exchange.setVariable("writes", rest);
        JsonNode body = exchange.getMessage().getBody(JsonNode.class).deepCopy();
        e.fieldErrors().keySet().forEach(((ObjectNode) body.path("fields"))::remove);
        exchange.getMessage().setBody(body);
    }

    /**
     * The call failed as a whole: every field that it was to carry ends.
     *
     * @return how they ended, or the fault itself where it is the whole subject's, for the caller to raise
     */
    public Object failed(
            @Variable("writes") WriteSet writes, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable cause) {
        Optional<JiraFault> fault = policy.apply(writes.integration(), cause, 0);
        if (fault.isPresent() && fault.get() instanceof JiraFault.OfSubject) {
            return cause;
        }
        WriteSet rest = cause instanceof JiraException e ? withoutRefused(writes, e) : writes;
        return rest.end(
                FieldWrite.ForEdit.class::isInstance,
                fault.map(this::result)
                        .orElseGet(() -> new WriteResult.Deferred(
                                clock.instant().plus(RETRY), String.valueOf(cause.getMessage()), "")));
    }

    private WriteResult result(JiraFault fault) {
        if (fault instanceof JiraFault.OfIntegration broken) {
            return new WriteResult.Deferred(clock.instant(), broken.reason(), "");
        }
        return fault instanceof JiraFault.Transient passing
                ? new WriteResult.Deferred(passing.notBefore(), passing.reason(), "")
                : new WriteResult.Rejected(fault.reason(), "Mend what Jira names, then replay.");
    }
}
