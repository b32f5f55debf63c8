package bactrian.sync;

import bactrian.field.Value;
import bactrian.inbox.Event;
import bactrian.inbox.EventKind;
import bactrian.integration.Bases;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.jira.field.ChangelogValues;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What our own writes overwrote. Jira has no conditional edit: somebody may change a field between our read and our write.
 * The changelog of our echo then shows another {@code from} than what we had read.
 */
final class Overwrites {
    private final Integration integration;
    private final ChangelogValues values;

    Overwrites(Integration integration) {
        this.integration = integration;
        this.values = new ChangelogValues(integration.deployment());
    }

    /** What somebody had put into a field when our last write overwrote it, or empty. */
    Optional<Value> of(List<Event> events, FieldMapping field, Bases.Settled settled) {
        return events.stream()
                .filter(event -> event.kind() == EventKind.WEBHOOK)
                .map(event -> of(Hint.of(event.hint()), field, settled))
                .flatMap(Optional::stream)
                .findFirst()
                .or(settled::overwritten);
    }

    /** The same from one webhook alone. */
    Optional<Value> of(Hint hint, FieldMapping field, Bases.Settled settled) {
        boolean ours = hint.actor().equals(integration.account());
        return ours && settled.writtenOver().isPresent()
                ? hint.changes().stream()
                        .filter(item -> concerns(item, field))
                        .findFirst()
                        .flatMap(item -> overwritten(item, field, settled))
                : Optional.empty();
    }

    static boolean concerns(JsonNode item, FieldMapping field) {
        return item.path("fieldId").asText().equals(field.jiraField())
                || item.path("fieldId").asText("").isEmpty()
                        && (item.path("field").asText().equalsIgnoreCase(field.jiraName())
                                || item.path("field").asText().equalsIgnoreCase(field.jiraField()));
    }

    /** Only the echo of the last write counts: an older one has another value in its {@code to}. */
    private Optional<Value> overwritten(JsonNode item, FieldMapping field, Bases.Settled settled) {
        boolean last = values.of(field.jiraKind(), item, "to")
                .map(settled.base().jira()::equals)
                .orElse(false);
        return last
                ? values.of(field.jiraKind(), item, "from")
                        .filter(from -> !from.equals(settled.writtenOver().orElseThrow()))
                : Optional.empty();
    }
}
