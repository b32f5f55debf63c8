package bactrian.write;

import bactrian.field.FieldType;
import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.jira.JiraFieldCodec;
import bactrian.jira.JiraFieldKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;

/** Makes a field change ready for the call that carries it; the bean of the field routes. */
public final class FieldEncoder {
    private final Translation translation;
    private final Clock clock;
    private final Duration retryAfter;

    /** With the time after which a field that waits for a link is looked at again at the latest. */
    public FieldEncoder(Translation translation, Clock clock, Duration retryAfter) {
        this.translation = translation;
        this.clock = clock;
        this.retryAfter = retryAfter;
    }

    /** Translates and encodes; throws what {@link Translation} and {@link JiraFieldCodec} throw. */
    public FieldWrite encode(@Body FieldChange change, @Variable("writes") WriteSet writes) {
        if (change.target() == Side.PORTFOLIO) {
            return new FieldWrite.ForItem(
                    change,
                    translation.toPortfolio(
                            writes.integration(), writes.mapping().itemType(), change.field(), change.value()));
        }
        Value value = translation.toJira(change.field(), change.value());
        return change.field().jiraKind() == JiraFieldKind.STATUS
                ? transition(change, value)
                : new FieldWrite.ForEdit(
                        change,
                        value,
                        json(
                                change,
                                value,
                                new JiraFieldCodec(writes.integration().deployment())));
    }

    private static FieldWrite transition(FieldChange change, Value value) {
        if (value instanceof Value.Empty) {
            throw new JiraFieldCodec.Unrepresentable("A Jira issue always has a status: it cannot be cleared.");
        }
        return new FieldWrite.ForTransition(change, value.display());
    }

    private static JsonNode json(FieldChange change, Value value, JiraFieldCodec codec) {
        JiraFieldKind kind = change.field().jiraKind();
        if (kind.type() == FieldType.RICH_TEXT && hasLosses(change.raw())) {
            throw new JiraFieldCodec.Unrepresentable(
                    "Jira's text holds formatting that would be lost by writing it from"
                            + " here: edit it in Jira, or clear it there first.");
        }
        if (value instanceof Value.Option option) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put(kind == JiraFieldKind.PRIORITY ? "name" : "value", option.name());
        }
        return codec.encode(kind, value);
    }

    /** Whether Jira's text holds what the portfolio's Markdown has no word for. */
    private static boolean hasLosses(JsonNode raw) {
        return !raw.isMissingNode() && !JiraFieldCodec.read(raw).losses().isEmpty();
    }

    /** What a field that could not be made ready ended with; the bean of the field routes' dead-letter channel. */
    public FieldWrite refused(@Body FieldChange change, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable cause) {
        WriteResult result = cause instanceof Translation.NotLinkedYet waiting
                ? new WriteResult.Deferred(clock.instant().plus(retryAfter), waiting.getMessage(), waiting.subject())
                : new WriteResult.Rejected(
                        "The value \"" + change.value().display() + "\" of "
                                + change.field().portfolioField() + " cannot be written to "
                                + change.target().title() + ": " + cause.getMessage(),
                        "Change the value or the field mapping, then replay.");
        return new FieldWrite.Ended(change, result, change.before());
    }
}
