package bactrian.console.live;

import java.util.Set;

/**
 * What has changed since the last look.
 *
 * @param topics which lists: {@code items}, {@code activity}, {@code dead-letters}, {@code integrations}
 * @param items the items that events or activity speak of; empty with topic {@code items} when they are too many to name
 */
record Change(Set<String> topics, Set<Long> items) {
    Change {
        topics = Set.copyOf(topics);
        items = Set.copyOf(items);
    }

    boolean isNothing() {
        return topics.isEmpty();
    }

    /** As a server-sent event. */
    String message() {
        return "event: change\ndata: {\"topics\":[" + quoted(topics) + "],\"items\":[" + quoted(items) + "]}\n\n";
    }

    private static String quoted(Set<?> values) {
        return String.join(
                ",", values.stream().map(value -> "\"" + value + "\"").sorted().toList());
    }
}
