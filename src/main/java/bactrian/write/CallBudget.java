package bactrian.write;

import bactrian.integration.HeldBackException;
import bactrian.jira.JiraRestConstants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Header;
import org.apache.camel.Variable;

/**
 * Keeps Jira's limit of writes to one issue before Jira complains: 20 in 2 s and 100 in 30 s on Cloud (jira-facts 2.6).
 * Reads have no such limit.
 */
public final class CallBudget {
    private static final Set<String> WRITES = Set.of("updateIssue", "transitionIssue", "addComment", "deleteIssue");
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Clock clock;
    private final int inShort;
    private final int inLong;
    private final Map<String, Deque<Instant>> written = new ConcurrentHashMap<>();

    /** With the writes of one issue that may begin within 2 s, and within 30 s. */
    public CallBudget(Clock clock, int inShort, int inLong) {
        this.clock = clock;
        this.inShort = inShort;
        this.inLong = inLong;
    }

    /**
     * Counts a call that is about to be made.
     *
     * @throws HeldBackException if it has to wait
     */
    public void admit(
            @Header(JiraRestConstants.INTEGRATION) String integration,
            @Variable("operation") String operation,
            @Header(JiraRestConstants.ISSUE_KEY) String issue) {
        if (WRITES.contains(operation)) {
            written.compute(integration + "/" + issue, (key, times) -> admitted(key, times));
            forgetOld();
        }
    }

    private Deque<Instant> admitted(String key, Deque<Instant> times) {
        Instant now = clock.instant();
        Deque<Instant> recent = times == null ? new ArrayDeque<>() : times;
        recent.removeIf(time -> time.plus(LONG).isBefore(now));
        heldUntil(recent, now).ifPresent(until -> {
            throw new HeldBackException(
                    until,
                    "Issue " + key.substring(key.indexOf('/') + 1) + " was written as often as Jira allows; it waits.");
        });
        recent.addLast(now);
        return recent;
    }

    private Optional<Instant> heldUntil(Deque<Instant> recent, Instant now) {
        long lately =
                recent.stream().filter(time -> time.plus(SHORT).isAfter(now)).count();
        if (recent.size() >= inLong) {
            return Optional.of(recent.getFirst().plus(LONG).plusMillis(1));
        }
        return lately >= inShort ? Optional.of(now.plus(SHORT)) : Optional.empty();
    }

    private void forgetOld() {
        Instant now = clock.instant();
        written.entrySet()
                .removeIf(entry -> entry.getValue().getLast().plus(LONG).isBefore(now));
    }
}
