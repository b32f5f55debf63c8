package bactrian.deadletter;

import bactrian.field.Side;
import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.inbox.Subject;
import bactrian.store.NotFoundException;
import bactrian.store.Store;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conflicts that are held for a person: rows of the waiting room with what the person chose. */
public final class Conflicts {
    /** The kind of a dead letter that is a held conflict. */
    public static final String KIND = "conflict";

    private final Store store;
    private final DeadLetters deadLetters;
    private final Inbox inbox;

    /** Appends an event for each choice. */
    public Conflicts(Store store, DeadLetters deadLetters, Inbox inbox) {
        this.store = store;
        this.deadLetters = deadLetters;
        this.inbox = inbox;
    }

    /** Up to 100 held conflicts with ids below the given one, newest first; of one integration, or of all if it is 0. */
    public List<DeadLetter> held(long integration, long beforeId) {
        return store
                .read(handle -> handle.createQuery("SELECT id FROM dead_letter WHERE kind = :kind AND letter_state ="
                                + " 'waiting' AND (:integration = 0 OR integration_id = :integration) AND id < :before"
                                + " ORDER BY id DESC LIMIT 100")
                        .bind("kind", KIND)
                        .bind("integration", integration)
                        .bind("before", beforeId)
                        .mapTo(Long.class)
                        .list())
                .stream()
                .map(deadLetters::get)
                .toList();
    }

    /** The side that a person chose, by field mapping. */
    public Map<String, Side> chosen(Subject subject) {
        Map<String, Side> byId = Stream.of(Side.values()).collect(Collectors.toMap(Side::id, Function.identity()));
        return store
                .read(handle -> handle.createQuery("SELECT field_mapping, kept_side FROM dead_letter WHERE subject ="
                                + " ? AND kept_side <> ''")
                        .bind(0, subject.key())
                        .map((row, context) ->
                                Map.entry(row.getString("field_mapping"), byId.get(row.getString("kept_side"))))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Has the value of one side written to the other; what loses stays in the activity log.
     *
     * @throws NotFoundException if no conflict of that id is held (any more)
     */
    public DeadLetter keep(long id, Side side) {
        DeadLetter letter = deadLetters.get(id);
        if (!letter.kind().equals(KIND)) {
            throw new NotFoundException("Dead letter " + id + " is no conflict: replay or discard it.");
        }
        store.useTransaction(handle -> {
            handle.execute("UPDATE dead_letter SET kept_side = ? WHERE id = ?", side.id(), id);
            inbox.append(handle, NewEvent.of(letter.integration(), letter.subject(), EventKind.RETRY));
        });
        return letter;
    }
}
