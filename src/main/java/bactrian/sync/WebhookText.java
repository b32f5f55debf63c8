package bactrian.sync;

import bactrian.field.FieldType;
import bactrian.inbox.Event;
import bactrian.inbox.EventKind;
import bactrian.integration.FieldMapping;
import bactrian.store.Hashes;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** Rich text as the newest webhook of a task carried it: wiki markup, on Cloud too. */
final class WebhookText {
    private WebhookText() {}

    /** Its hash, so that the echo of the document that was read costs no call; empty where there is none. */
    static String hash(SyncTask task, FieldMapping field) {
        if (field.portfolioType() != FieldType.RICH_TEXT) {
            return "";
        }
        return task.claim().events().stream()
                .filter(event -> event.kind() == EventKind.WEBHOOK)
                .max(Comparator.comparing(Event::id))
                .map(event -> Hint.of(event.hint()).field(field.jiraField()))
                .filter(carried -> !carried.isMissingNode())
                .map(JsonNode::asText)
                .map(text -> Hashes.sha256(text.equals("null") ? "" : text))
                .orElse("");
    }
}
