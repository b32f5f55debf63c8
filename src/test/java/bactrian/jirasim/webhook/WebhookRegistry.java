package bactrian.jirasim.webhook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The webhooks of the site. */
public final class WebhookRegistry {

    private final Map<Integer, Webhook> hooks = new ConcurrentSkipListMap<>();
    private final AtomicInteger lastId = new AtomicInteger();

    /** The id for a new webhook. */
    public String nextId() {
        return Integer.toString(lastId.incrementAndGet());
    }

    /** Adds one, or replaces the one with its id. */
    public Webhook put(Webhook hook) {
        hooks.put(Integer.valueOf(hook.id()), hook);
        return hook;
    }

    /** By id. */
    public Optional<Webhook> find(String id) {
        return id.matches("\\d{1,9}") ? Optional.ofNullable(hooks.get(Integer.valueOf(id))) : Optional.empty();
    }

    /** Forgets one. */
    public void remove(Webhook hook) {
        hooks.remove(Integer.valueOf(hook.id()));
    }

    /** All, in the order they were registered. */
    public List<Webhook> all() {
        return List.copyOf(hooks.values());
    }
}
