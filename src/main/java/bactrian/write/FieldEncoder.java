package bactrian.write;

import bactrian.field.Side;
import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import bactrian.integration.Integration;
import bactrian.jira.field.JiraFieldCodec;
import bactrian.jira.field.JiraFieldKind;
import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** Makes a field change ready for the call that carries it; the bean of the field routes. */
public final class FieldEncoder {
    private final Translation translation;
    private final TextLimits limits;

    /** With how long texts may be where a field mapping does not say. */
    public FieldEncoder(Translation translation, TextLimits limits) {
        this.translation = translation;
        this.limits = limits;
    }

    /**
     * Translates and encodes; a value that the target has already ends as unchanged.
     *
     * @throws UnrepresentableException if the target cannot hold the value
     * @throws NotYetException if the value refers to what the target does not know yet
     */
    public FieldWrite encode(@Body FieldChange change, @Variable("writes") WriteSet writes) {
        return change.target() == Side.PORTFOLIO ? forItem(change, writes) : forIssue(change, writes);
    }

    private FieldWrite forItem(FieldChange change, WriteSet writes) {
        Value value = translation.toPortfolio(
                writes.integration(), writes.mapping().itemType(), change.field(), change.value());
        return value.equals(change.before())
                ? new FieldWrite.Ended(change, new WriteResult.Unchanged(), change.before())
                : new FieldWrite.ForItem(change, value);
    }

    private FieldWrite forIssue(FieldChange change, WriteSet writes) {
        Integration integration = writes.integration();
        JiraFieldKind kind = change.field().jiraKind();
        Value value = translation.toJira(integration, change.field(), change.value());
        if (value.equals(change.before())) {
            return new FieldWrite.Ended(change, new WriteResult.Unchanged(), change.before());
        }
        if (kind == JiraFieldKind.STATUS) {
            return transition(change, value);
        }
        JiraFieldCodec codec = new JiraFieldCodec(integration.deployment());
        JsonNode json = codec.encode(kind, value, change.raw(), limits.of(change.field()));
        Value held = codec.held(kind, value, json);
        return held.equals(change.before())
                ? new FieldWrite.Ended(change, new WriteResult.Unchanged(), change.before())
                : new FieldWrite.ForEdit(change, held, json);
    }

    private static FieldWrite transition(FieldChange change, Value value) {
        if (value instanceof Value.Empty) {
            throw new UnrepresentableException("A Jira issue always has a status: it cannot be cleared.");
        }
        return new FieldWrite.ForTransition(change, value.display());
    }
}
