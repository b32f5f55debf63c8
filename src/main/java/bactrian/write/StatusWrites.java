package bactrian.write;

import bactrian.field.Value;
import bactrian.integration.FaultPolicy;
import bactrian.integration.StatusRule;
import bactrian.integration.StatusWalks;
import bactrian.integration.StatusWalks.Walk;
import bactrian.jira.JiraException;
import bactrian.jira.JiraFault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Processor;
import org.apache.camel.Variable;

/** The bean of the transition routes: which step leads to the wanted status, what its screen needs, how it ended. */
public final class StatusWrites implements Processor {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final ObjectMapper mapper;
    private final ScreenFields screenFields;
    private final StatusWalks walks;
    private final FaultPolicy policy;
    private final Clock clock;

    /** Stores steps before they are taken; the policy tells what a failed call means. */
    public StatusWrites(ObjectMapper mapper, FieldEncoder encoder, StatusWalks walks, FaultPolicy policy, Clock clock) {
        this.mapper = mapper;
        this.screenFields = new ScreenFields(encoder);
        this.walks = walks;
        this.policy = policy;
        this.clock = clock;
    }

    /** Whether a step leads nearer; if not, {@link #unreachable} says what can be reached. */
    public boolean reachable(@Body JsonNode open, @Variable("writes") WriteSet writes) {
        return next(open, writes).isPresent();
    }

    private static FieldWrite.ForTransition wanted(WriteSet writes) {
        return writes.of(FieldWrite.ForTransition.class).findFirst().orElseThrow();
    }

    private static Optional<StatusRule> rule(WriteSet writes, Value.Option status) {
        return writes.mapping().transitions().stream()
                .filter(rule -> rule.status().equals(status))
                .findFirst();
    }

    private Optional<StatusStep> next(JsonNode open, WriteSet writes) {
        Value.Option status = wanted(writes).status();
        int from = walk(writes)
                .filter(walk -> walk.wanted().equals(status.id()))
                .map(Walk::step)
                .orElse(-1);
        return StatusPath.next(open, status, rule(writes, status), from);
    }

    private Optional<Walk> walk(WriteSet writes) {
        return walks.of(writes.integration().site(), writes.issueId());
    }

    /** The step to take; one to a stage of a path is stored before it is taken. */
    public StatusStep step(@Body JsonNode open, @Variable("writes") WriteSet writes) {
        StatusStep step = next(open, writes).orElseThrow();
        if (!step.last()) {
            FieldWrite.ForTransition wanted = wanted(writes);
            String left = walk(writes)
                    .map(Walk::reached)
                    .orElseGet(() -> wanted.change().before() instanceof Value.Option before ? before.id() : "");
            Walk walk =
                    new Walk(wanted.status().id(), step.stage(), left, step.to().id());
            walks.put(writes.integration().site(), writes.issueId(), walk);
        }
        return step;
    }

    /**
     * The body of the transition: the item's values of the mapped fields that its screen requires, and what the mapping
     * declares for the status it leads to. Fields that Jira hides from the list are sent too; what it then refuses to be set
     * is taken out and the rest sent once more.
     */
    public JsonNode screen(@Variable("step") StatusStep step, @Variable("writes") WriteSet writes) {
        ObjectNode body = mapper.createObjectNode();
        screenFields.mapped(step.transition(), writes).forEach((field, value) -> body.withObject("/fields")
                .set(field, value));
        rule(writes, step.to()).ifPresent(rule -> rule.defaults()
                .forEach((field, value) -> body.withObject("/fields").set(field, mapper.valueToTree(value))));
        return body;
    }

    /** Whether Jira would take the transition without some of the fields that were sent. */
    public boolean cannotBeSet(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) JiraException e, @Body Object body) {
        return body instanceof JsonNode sent && unsettable(e).stream().anyMatch(sent.path("fields")::has);
    }

    private static Set<String> unsettable(JiraException e) {
        Set<String> fields = new LinkedHashSet<>();
        e.fieldErrors().forEach((field, said) -> {
            if (said.contains("cannot be set")) {
                fields.add(field);
            }
        });
        return fields;
    }

    /** Before the transition is sent again: takes out what cannot be set. */
    @Override
    public void process(Exchange exchange) {
        JiraException e = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, JiraException.class);
        ObjectNode body = exchange.getMessage().getBody(ObjectNode.class).deepCopy();
        unsettable(e).forEach(body.withObject("/fields")::remove);
        exchange.getMessage().setBody(body);
    }

    /** No step leads nearer: the status is refused, and what can be reached is named. */
    public WriteSet unreachable(@Body JsonNode open, @Variable("writes") WriteSet writes) {
        Set<String> reachable = new LinkedHashSet<>();
        open.path("transitions")
                .forEach(transition -> reachable.add(transition.at("/to/name").asText()));
        String reason = "The status \"" + wanted(writes).status().name()
                + "\" cannot be reached from where the issue is. "
                + (reachable.isEmpty()
                        ? "No transition is open to the account."
                        : "It can go to " + String.join(", ", reachable) + ".");
        return end(
                writes,
                new WriteResult.Rejected(
                        reason,
                        "Add a transition to the workflow, give the account the right to it, declare a path under"
                                + " transitions.paths of the mapping, or choose another status."));
    }

    private static WriteSet end(WriteSet writes, WriteResult result) {
        return writes.end(FieldWrite.ForTransition.class::isInstance, result);
    }

    /** The issue has the wanted status. */
    public WriteSet accepted(@Variable("writes") WriteSet writes) {
        return writes.map(write -> write instanceof FieldWrite.ForTransition sent
                ? new FieldWrite.Ended(sent.change(), new WriteResult.Written(), sent.status())
                : write);
    }

    /**
     * The transition failed.
     *
     * @return how the status ended, or the fault itself where it is the whole subject's, for the caller to raise
     */
    public Object failed(
            @Variable("writes") WriteSet writes, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable cause) {
        Optional<JiraFault> fault = policy.apply(writes.integration(), cause, 0);
        if (fault.isPresent() && fault.get() instanceof JiraFault.OfSubject) {
            return cause;
        }
        return end(writes, result(writes, fault, cause));
    }

    private WriteResult result(WriteSet writes, Optional<JiraFault> fault, Throwable cause) {
        if (fault.isPresent() && fault.get() instanceof JiraFault.OfField refused) {
            String status = wanted(writes).status().name();
            return new WriteResult.Rejected(
                    "Jira refused the transition to \"" + status + "\": " + refused.reason(),
                    "Give the fields that the transition's screen requires ("
                            + String.join(", ", refused.fields().keySet()) + ") a default under transitions.defaults."
                            + status + " of the mapping; then replay.");
        }
        if (fault.isPresent() && fault.get() instanceof JiraFault.Transient passing) {
            return new WriteResult.Deferred(passing.notBefore(), passing.reason(), "");
        }
        String reason = fault.map(JiraFault::reason).orElseGet(() -> String.valueOf(cause.getMessage()));
        return new WriteResult.Deferred(clock.instant().plus(RETRY), reason, "");
    }
}
