package bactrian.integration;

import bactrian.portfolio.ItemType;
import bactrian.store.Store;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The stored mappings of each integration, saved whole or not at all, with their history. */
public final class Mappings {
    private final Store store;
    private final ObjectMapper mapper;
    private final Clock clock;

    /** Reads and writes mappings in the store. */
    public Mappings(Store store, ObjectMapper mapper, Clock clock) {
        this.store = store;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** One saved state of an integration's mappings. */
    public record Saved(Instant at, String by, String definition) {}

    /** The mappings of an integration in order: the first that matches an issue is its mapping. */
    public List<Mapping> all(long integration) {
        return store.read(handle -> all(handle, integration));
    }

    private List<Mapping> all(Handle handle, long integration) {
        return handle.createQuery("SELECT id, definition FROM mapping WHERE integration_id = ? ORDER BY ordinal")
                .bind(0, integration)
                .map((row, context) -> read(row.getString("definition")).withId(row.getLong("id")))
                .list();
    }

    /** The mapping of an id, or empty if it was removed. */
    public Optional<Mapping> find(long integration, long id) {
        return all(integration).stream().filter(mapping -> mapping.id() == id).findFirst();
    }

    /** All enabled mappings of an item type, over all integrations. */
    public List<Mapping> enabled(ItemType type) {
        return store.read(handle ->
                handle
                        .createQuery("SELECT DISTINCT integration_id FROM mapping ORDER BY 1")
                        .mapTo(Long.class)
                        .list()
                        .stream()
                        .flatMap(integration -> all(handle, integration).stream())
                        .filter(mapping -> mapping.enabled() && mapping.itemType() == type)
                        .toList());
    }

    /** Replaces all mappings of an integration; those that have an id keep it, and with it their links. */
    public List<Mapping> replace(long integration, List<Mapping> mappings, String by) {
        store.useTransaction(handle -> {
            Set<Long> kept = mappings.stream().map(Mapping::id).collect(Collectors.toSet());
            all(handle, integration).stream()
                    .filter(old -> !kept.contains(old.id()))
                    .forEach(old -> handle.execute("DELETE FROM mapping WHERE id = ?", old.id()));
            List<Mapping> ordered = new ArrayList<>(mappings);
            for (int ordinal = 0; ordinal < ordered.size(); ordinal++) {
                save(handle, ordered.get(ordinal), ordinal);
            }
            handle.execute(
                    "INSERT INTO mapping_history (integration_id, saved_ms, saved_by, definition) VALUES (?, ?, ?, ?)",
                    integration,
                    clock.millis(),
                    by,
                    write(mappings));
        });
        return all(integration);
    }

    private void save(Handle handle, Mapping mapping, int ordinal) {
        String definition = write(mapping);
        if (mapping.id() == 0) {
            handle.execute(
                    "INSERT INTO mapping (integration_id, ordinal, definition) VALUES (?, ?, ?)",
                    mapping.integration(),
                    ordinal,
                    definition);
        } else {
            handle.execute(
                    "UPDATE mapping SET ordinal = ?, definition = ? WHERE id = ?", ordinal, definition, mapping.id());
        }
    }

    /** The saved states of an integration's mappings, newest first. */
    public List<Saved> history(long integration) {
        return store.read(handle -> handle.createQuery(
                        "SELECT * FROM mapping_history WHERE integration_id = ? ORDER BY id DESC LIMIT 100")
                .bind(0, integration)
                .map((row, context) -> new Saved(
                        Instant.ofEpochMilli(row.getLong("saved_ms")),
                        row.getString("saved_by"),
                        row.getString("definition")))
                .list());
    }

    private Mapping read(String json) {
        try {
            return mapper.readValue(json, Mapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored mapping cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every mapping has a JSON form", e);
        }
    }
}
