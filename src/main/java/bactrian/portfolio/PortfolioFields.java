package bactrian.portfolio;

import bactrian.store.Store;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The field definitions of the built-in portfolio. */
public final class PortfolioFields {
    private final Store store;
    private final ObjectMapper mapper;

    /** Reads and writes definitions in the store. */
    public PortfolioFields(Store store, ObjectMapper mapper) {
        this.store = store;
        this.mapper = mapper;
    }

    /** Gives a new portfolio its first fields; leaves an existing one alone. */
    public void seed() {
        store.useTransaction(handle -> {
            if (all(handle).isEmpty()) {
                replace(handle, SeedFields.all());
            }
        });
    }

    /** All definitions in order. */
    public List<FieldDefinition> all() {
        return store.read(this::all);
    }

    private List<FieldDefinition> all(Handle handle) {
        return handle.createQuery("SELECT definition FROM portfolio_field ORDER BY ordinal")
                .mapTo(String.class)
                .map(this::read)
                .list();
    }

    /** The definition of a name that an item type has, or empty. */
    public Optional<FieldDefinition> find(ItemType type, String name) {
        return all(type).stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The definitions that an item type has, in order. */
    public List<FieldDefinition> all(ItemType type) {
        return all().stream().filter(field -> field.itemTypes().contains(type)).toList();
    }

    /** Replaces all definitions. */
    public void replace(List<FieldDefinition> definitions) {
        store.useTransaction(handle -> replace(handle, definitions));
    }

    private void replace(Handle handle, List<FieldDefinition> definitions) {
        handle.execute("DELETE FROM portfolio_field");
        int ordinal = 0;
        for (FieldDefinition definition : definitions) {
            handle.execute(
                    "INSERT INTO portfolio_field (name, ordinal, definition) VALUES (?, ?, ?)",
                    definition.name(),
                    ordinal++,
                    write(definition));
        }
    }

    private FieldDefinition read(String json) {
        try {
            return mapper.readValue(json, FieldDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored field definition cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private String write(FieldDefinition definition) {
        try {
            return mapper.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every field definition has a JSON form", e);
        }
    }
}
