package bactrian.jira.metadata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Answers by question, each used for a while. A failed question is not remembered. */
final class Memory<K, V> {

    private final Duration life;
    private final Clock clock;
    private final Map<K, Remembered<V>> answers = new ConcurrentHashMap<>();

    Memory(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    /** The answer; asks when there is none, or it is too old, while others with the same question wait. */
    V get(K question, Supplier<V> ask) {
        Instant now = clock.instant();
        return answers.compute(
                        question,
                        (same, known) -> known != null && now.isBefore(known.until())
                                ? known
                                : new Remembered<>(ask.get(), now.plus(life)))
                .value();
    }

    void forget(Predicate<K> questions) {
        answers.keySet().removeIf(questions);
    }

    private record Remembered<V>(V value, Instant until) {}
}
