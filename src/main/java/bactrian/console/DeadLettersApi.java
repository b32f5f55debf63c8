package bactrian.console;

import bactrian.deadletter.DeadLetter;
import bactrian.deadletter.DeadLetters;
import bactrian.field.InvalidInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Dead letters as the API shows them. */
public final class DeadLettersApi {
    private final DeadLetters deadLetters;

    /** Reads and replays dead letters. */
    public DeadLettersApi(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** A page, newest first. */
    public ObjectNode list(@Header("integration") Long integration, @Header("before") Long before) {
        List<DeadLetter> page =
                deadLetters.list(integration == null ? 0 : integration, before == null ? Long.MAX_VALUE : before);
        return Pages.of(
                page.stream().map(DeadLettersApi::view).toList(),
                page.isEmpty() ? 0 : page.get(page.size() - 1).id());
    }

    /** Has one looked at again. */
    public ObjectNode replay(@Header("id") long id) {
        return view(deadLetters.replay(id));
    }

    /** Gives one up. */
    public ObjectNode discard(@Header("id") long id) {
        return view(deadLetters.discard(id));
    }

    /** Has those of {@code {ids}}, or all open ones of {@code {integration}}, looked at again. */
    public ObjectNode replayAll(@Body JsonNode request) {
        return each(request, deadLetters::replay);
    }

    /** Gives those of {@code {ids}}, or all open ones of {@code {integration}}, up. */
    public ObjectNode discardAll(@Body JsonNode request) {
        return each(request, deadLetters::discard);
    }

    private ObjectNode each(JsonNode request, LongFunction<DeadLetter> act) {
        return Pages.of(ids(request).stream().map(id -> view(act.apply(id))).toList());
    }

    private List<Long> ids(JsonNode request) {
        if (request.has("integration")) {
            return deadLetters.open(request.path("integration").asLong());
        }
        if (!request.path("ids").isArray()) {
            throw new InvalidInputException("ids", "Name the dead letters as ids, or all of one integration.");
        }
        List<Long> ids = new ArrayList<>();
        request.path("ids").forEach(id -> ids.add(id.asLong()));
        return ids;
    }

    /** A dead letter as the API shows it. */
    static ObjectNode view(DeadLetter letter) {
        ObjectNode view = JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(letter.id()))
                .put("integration", String.valueOf(letter.integration()))
                .put("state", letter.state())
                .put("kind", letter.kind())
                .put("subject", letter.subject().key())
                .put("issueKey", letter.issueKey())
                .put("field", letter.field())
                .put("target", letter.target())
                .put("value", letter.payload())
                .put("reason", letter.reason())
                .put("advice", letter.advice())
                .put("waitsFor", letter.waitsFor())
                .put("attempts", letter.attempts())
                .put("firstSeen", letter.firstSeen().toString())
                .put("lastSeen", letter.lastSeen().toString());
        if (letter.itemId() != 0) {
            view.put("itemId", String.valueOf(letter.itemId()));
        }
        letter.nextTry().ifPresent(next -> view.put("nextTry", next.toString()));
        return view;
    }
}
