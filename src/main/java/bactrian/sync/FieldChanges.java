package bactrian.sync;

import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import bactrian.jira.field.JiraFieldCodec;
import bactrian.write.FieldChange;
import bactrian.write.FieldWrite;
import bactrian.write.Sightings;
import bactrian.write.WriteSet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** The field changes of a task on their way to the field routes and back; the bean of {@code split-fields}. */
public final class FieldChanges {
    private final Sightings sightings;

    /** Remembers the people and teams that a new issue shows. */
    public FieldChanges(Sightings sightings) {
        this.sightings = sightings;
    }

    /** An empty set of writes for a task: its field routes fill it. */
    public WriteSet writes(@Variable("task") SyncTask task) {
        return new WriteSet(task.integration(), task.mapping(), task.issueId(), task.item(), List.of());
    }

    /** The set with what the field routes answered. */
    public WriteSet collected(@Variable("writes") WriteSet writes, @Body List<FieldWrite> answers) {
        return writes.with(answers);
    }

    /** The field changes that fill the twin of a new item or issue: a default and a fixed value travel to Jira too. */
    public List<FieldChange> filling(@Variable("task") SyncTask task) {
        Side target = task.newItem() ? Side.JIRA : Side.PORTFOLIO;
        if (target == Side.PORTFOLIO) {
            sightings.of(task.integration(), task.mapping().fields(), task.issue());
        }
        return task.mapping().fields().stream()
                .filter(field -> field.direction().carriesFrom(target.other()))
                .filter(field -> !field.computed() || field.fixed())
                .map(field -> new FieldChange(
                        field, target, value(task, field, target), Value.EMPTY, MissingNode.getInstance()))
                .filter(change -> !change.value().equals(Value.EMPTY) || hasFallback(change))
                .toList();
    }

    private static Value value(SyncTask task, FieldMapping field, Side target) {
        if (target == Side.JIRA) {
            return Comparer.portfolio(task, field);
        }
        JsonNode raw = task.issue().path("fields").path(field.jiraField());
        return raw.isMissingNode()
                ? Value.EMPTY
                : new JiraFieldCodec(task.integration().deployment()).decode(field.jiraKind(), raw);
    }

    private static boolean hasFallback(FieldChange change) {
        return change.target() == Side.JIRA && !change.field().fallback().equals(Value.EMPTY);
    }
}
