package bactrian.sync;

import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.jira.JiraException;
import bactrian.store.Store;
import bactrian.write.FieldChange;
import bactrian.write.FieldWrite;
import bactrian.write.WriteSet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;

/**
 * Makes sure that no item gets a second issue. The intent is committed before the POST, the issue is marked with its
 * item in the same POST, and whoever finds an intent without an answer looks for the mark before anything is sent again.
 */
public final class CreateIntents {
    /** How long to wait before what was not seen is looked for again. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Store store;
    private final Clock clock;
    private final Duration lagHorizon;

    /** With the time after which an issue that search does not show can be taken as never made. */
    public CreateIntents(Store store, Clock clock, Duration lagHorizon) {
        this.store = store;
        this.clock = clock;
        this.lagHorizon = lagHorizon;
    }

    /** Whether an earlier POST for this item may have been carried out. */
    public boolean sentBefore(@Variable("task") SyncTask task) {
        return sentAt(task).isPresent();
    }

    private Optional<Instant> sentAt(SyncTask task) {
        return store.read(handle -> handle.createQuery("SELECT sent_ms FROM create_intent WHERE item_id = ?")
                        .bind(0, task.itemId())
                        .mapTo(Long.class)
                        .findOne())
                .map(Instant::ofEpochMilli);
    }

    /** The search for the account's fresh issues; their marks come along or are read singly. */
    public String search(@Variable("task") SyncTask task) {
        Instant sent = sentAt(task).orElseThrow();
        long minutes = Duration.between(sent, clock.instant()).toMinutes() + 5;
        return "project = " + task.integration().projectId() + " AND created >= \"-" + minutes
                + "m\" ORDER BY created DESC";
    }

    /** Of the fresh issues, the one that carries the item's mark, or a missing node. */
    public JsonNode marked(@Variable("task") SyncTask task, @Body Iterable<JsonNode> fresh) {
        for (JsonNode issue : fresh) {
            if (issue.path("properties")
                    .path(Subjects.MARK)
                    .path("item")
                    .asText()
                    .equals(mark(task))) {
                return issue;
            }
        }
        return MissingNode.getInstance();
    }

    private static String mark(SyncTask task) {
        return String.valueOf(task.itemId());
    }

    /**
     * No marked issue was found. Search lags, so that proves nothing before the lag horizon.
     *
     * @throws LookAgainException always: either to look again, or after the horizon to ask a person
     */
    public void notFound(@Variable("task") SyncTask task) {
        Instant sent = sentAt(task).orElseThrow();
        boolean lagging = clock.instant().isBefore(sent.plus(lagHorizon));
        if (lagging) {
            throw new LookAgainException(
                    "unknown",
                    LOOK_AGAIN,
                    "It is not known whether Jira made the issue for item " + task.itemId()
                            + "; it is looked for again.");
        }
        store.useTransaction(handle -> handle.execute("DELETE FROM create_intent WHERE item_id = ?", task.itemId()));
        throw new LookAgainException(
                "unknown", LOOK_AGAIN, "Jira did not make the issue for item " + task.itemId() + "; it is made now.");
    }

    /** Commits the intent and answers what is to be sent: the fields and the mark. */
    public JsonNode intend(@Variable("task") SyncTask task, @Variable("writes") WriteSet writes) {
        store.useTransaction(handle -> handle.execute(
                "INSERT INTO create_intent (item_id, integration_id, mark, intent_state, sent_ms) VALUES (?, ?, ?, 'sent', ?)",
                task.itemId(),
                task.integration().id(),
                mark(task),
                clock.millis()));
        ObjectNode fields = writes.editFields();
        fields.putObject("project").put("id", task.integration().projectId());
        fields.putObject("issuetype").put("id", task.mapping().issueTypeId());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("fields", fields);
        ObjectNode property = body.putArray("properties").addObject().put("key", Subjects.MARK);
        property.putObject("value").put("item", mark(task));
        return body;
    }

    /** The writes with the item's URL added, where it is mapped: it is a mark that people see too. */
    public WriteSet withUrl(@Variable("task") SyncTask task, @Variable("writes") WriteSet writes) {
        List<FieldWrite> more = new ArrayList<>(writes.writes());
        task.mapping().fields().stream()
                .filter(field -> field.computed() && !field.fixed())
                .forEach(field -> {
                    Value url = task.item().orElseThrow().value(field.portfolioField());
                    FieldChange change = new FieldChange(field, Side.JIRA, url, Value.EMPTY, MissingNode.getInstance());
                    more.add(new FieldWrite.ForEdit(change, url, JsonNodeFactory.instance.textNode(url.display())));
                });
        return writes.with(more);
    }

    /** Keeps the fault for the caller to raise, and the intent only where the issue may have been made after all. */
    public Throwable failed(
            @Variable("task") SyncTask task, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable cause) {
        boolean maybeMade = !(cause instanceof JiraException e) || e.fateUnknown() || e.status() >= 500;
        if (!maybeMade) {
            store.useTransaction(
                    handle -> handle.execute("DELETE FROM create_intent WHERE item_id = ?", task.itemId()));
        }
        return cause;
    }

    /** The issue as Jira answered it. */
    public CreatedIssue made(@Variable("writes") WriteSet writes, @Body JsonNode answer) {
        return new CreatedIssue(answer.path("id").asText(), writes.acceptEdit());
    }

    /** The issue as it was found by its mark; it is compared with its item as it is. */
    public CreatedIssue found(@Variable("writes") WriteSet writes, @Body JsonNode issue) {
        return new CreatedIssue(issue.path("id").asText(), writes);
    }
}
