package bactrian.jirasim.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Things with ids and names, in the order they were added. Safe for many threads.
 *
 * @param <T> what it holds
 */
public final class Directory<T extends Named> {

    private final Map<String, T> byId = new LinkedHashMap<>();

    /** Adds, or replaces what has the same id in its place. */
    public synchronized T put(T thing) {
        byId.put(thing.id(), thing);
        return thing;
    }

    /** Removes by id; unknown ids are ignored. */
    public synchronized void remove(String id) {
        byId.remove(id);
    }

    /** What has this id. */
    public synchronized Optional<T> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first whose name is this, whatever the case. */
    public synchronized Optional<T> byName(String name) {
        return byId.values().stream()
                .filter(t -> t.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** By id, else by name. */
    public Optional<T> find(String idOrName) {
        return byId(idOrName).or(() -> byName(idOrName));
    }

    /**
     * By id, else by name, for callers that know it is there.
     *
     * @throws IllegalArgumentException when it is not
     */
    public T get(String idOrName) {
        return find(idOrName).orElseThrow(() -> new IllegalArgumentException("There is no '" + idOrName + "'"));
    }

    /** A snapshot of all, in order. */
    public synchronized List<T> all() {
        return new ArrayList<>(byId.values());
    }
}
