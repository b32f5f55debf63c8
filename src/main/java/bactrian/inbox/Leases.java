package bactrian.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Who holds which subject, until when. A lease is a row: taken by one statement, kept alive while its claim is being
 * worked on in this process, given back or left to run out.
 */
final class Leases {
    private static final String TAKE_EXPIRED =
            "UPDATE lease SET lease_owner = ?, lease_until_ms = ? WHERE subject = ? AND lease_until_ms <= ?";
    private static final String TAKE_FREE =
            "INSERT INTO lease (subject, lease_owner, lease_until_ms) SELECT CAST(? AS VARCHAR(320)), CAST(? AS VARCHAR(40)),"
                    + " CAST(? AS BIGINT) FROM (VALUES (0)) AS one(x) WHERE NOT EXISTS (SELECT 1 FROM lease WHERE subject = ?)";

    private static final Duration LONGEST_WORK = Duration.ofMinutes(15);

    private final Clock clock;
    private final Duration life;
    private final Map<String, Instant> active = new ConcurrentHashMap<>();

    Leases(Clock clock, Duration life) {
        this.clock = clock;
        this.life = life;
    }

    /** Takes all subjects or none; the caller rolls back to its savepoint on {@code false}. */
    boolean take(Handle handle, String owner, Set<Subject> subjects) {
        boolean taken = new TreeSet<>(subjects).stream().allMatch(subject -> take(handle, owner, subject));
        if (taken) {
            active.put(owner, clock.instant());
        }
        return taken;
    }

    private boolean take(Handle handle, String owner, Subject subject) {
        long now = clock.millis();
        long until = now + life.toMillis();
        return handle.execute(TAKE_EXPIRED, owner, until, subject.key(), now) == 1
                || takeFree(handle, owner, subject, until);
    }

    /** A duplicate is the row of another process that was faster: its insert was not to be seen before it committed. */
    private static boolean takeFree(Handle handle, String owner, Subject subject, long until) {
        try {
            return handle.execute(TAKE_FREE, subject.key(), owner, until, subject.key()) == 1;
        } catch (UnableToExecuteStatementException e) {
            if (Inbox.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Whether the owner still holds all of the claim's subjects; locks the rows for the rest of the transaction. */
    boolean holds(Handle handle, Claim claim) {
        int held = claim.subjects().stream()
                .mapToInt(subject -> handle.execute(
                        "UPDATE lease SET lease_until_ms = lease_until_ms WHERE subject = ? AND lease_owner = ?",
                        subject.key(),
                        claim.owner()))
                .sum();
        return held == claim.subjects().size();
    }

    void giveBack(Handle handle, Claim claim) {
        handle.execute("DELETE FROM lease WHERE lease_owner = ?", claim.owner());
    }

    /** The claim is no longer worked on here: its leases are not renewed any more. */
    void forget(String owner) {
        active.remove(owner);
    }

    /**
     * Puts off the end of every lease that is worked on here. What nobody ended for very long was dropped by a fault that
     * no one handled: its lease runs out, and its events are claimed again.
     */
    void renew(Handle handle) {
        active.values().removeIf(taken -> taken.plus(LONGEST_WORK).isBefore(clock.instant()));
        long until = clock.millis() + life.toMillis();
        for (String owner : active.keySet()) {
            handle.execute("UPDATE lease SET lease_until_ms = ? WHERE lease_owner = ?", until, owner);
        }
    }
}
