package bactrian.console;

import bactrian.deadletter.Conflicts;
import bactrian.deadletter.DeadLetter;
import bactrian.field.InvalidInputException;
import bactrian.field.Side;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Held conflicts as the API shows them, and what people choose. */
public final class ConflictsApi {
    private final Conflicts conflicts;

    /** Reads and decides held conflicts. */
    public ConflictsApi(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    /** A page, newest first. */
    public ObjectNode list(@Header("integration") Long integration, @Header("before") Long before) {
        List<DeadLetter> page =
                conflicts.held(integration == null ? 0 : integration, before == null ? Long.MAX_VALUE : before);
        return Pages.of(
                page.stream().map(DeadLettersApi::view).toList(),
                page.isEmpty() ? 0 : page.get(page.size() - 1).id());
    }

    /** Keeps the value of the side that {@code {keep}} names. */
    public ObjectNode decide(@Header("id") long id, @Body JsonNode request) {
        String keep = request.path("keep").asText("");
        Side side = Stream.of(Side.values())
                .filter(candidate -> candidate.id().equals(keep))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("keep", "keep must be jira or portfolio"));
        return DeadLettersApi.view(conflicts.keep(id, side)).put("keep", side.id());
    }
}
