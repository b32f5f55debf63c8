package bactrian.inbox;

import java.time.Duration;

/** Is told of each event that enters the inbox, and of each that ends. */
public interface EventObserver {
    /** An observer that looks away. */
    EventObserver NONE = new EventObserver() {};

    /** An event was appended; its transaction may still fail. */
    default void appended(long integration, EventKind kind) {}

    /**
     * An event ended.
     *
     * @param took since it was accepted
     */
    default void ended(Event event, String result, Duration took) {}
}
