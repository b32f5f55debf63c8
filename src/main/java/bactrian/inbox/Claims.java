package bactrian.inbox;

import bactrian.store.Database;
import bactrian.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Claims subjects that have waiting events, live ones before those of reconciliations. A subject whose event was put back until later waits with all its later
 * events, and so does the subject it is linked with.
 */
public final class Claims {
    /** Candidates looked at in one go: enough to serve many integrations, few enough to stay quick. */
    private static final int CANDIDATES = 1000;

    private final Store store;
    private final Clock clock;
    private final Leases leases;
    private final Partners partners;

    /** Claims from the given inbox. */
    public Claims(Store store, Clock clock, Inbox inbox, Partners partners) {
        this.store = store;
        this.clock = clock;
        this.leases = inbox.leases();
        this.partners = partners;
    }

    private record Candidate(Subject subject, long integration) {}

    /**
     * Claims what is due.
     *
     * @param perIntegration the most subjects of one integration
     * @param paused integrations whose events are kept waiting
     */
    public List<Claim> claim(int perIntegration, Collection<Long> paused) {
        List<Claim> claims = new ArrayList<>();
        try {
            store.useTransaction(handle -> claimDue(handle, perIntegration, paused, claims));
        } catch (RuntimeException e) {
            claims.forEach(this::abandon);
            throw e;
        }
        return claims;
    }

    private void claimDue(Handle handle, int perIntegration, Collection<Long> paused, List<Claim> claims) {
        Map<Long, Integer> taken = new HashMap<>();
        for (Candidate candidate : due(handle, paused)) {
            if (taken.getOrDefault(candidate.integration(), 0) < perIntegration) {
                claim(handle, candidate.subject()).ifPresent(claim -> {
                    claims.add(claim);
                    taken.merge(candidate.integration(), 1, Integer::sum);
                });
            }
        }
    }

    private List<Candidate> due(Handle handle, Collection<Long> paused) {
        String running = paused.isEmpty() ? "" : " AND (integration_id IS NULL OR integration_id NOT IN (<paused>))";
        Query query = handle.createQuery("SELECT subject, MAX(integration_id) AS integration_id, MIN(id) AS oldest,"
                        + " MIN(CASE WHEN kind = 'reconcile' THEN 1 ELSE 0 END) AS background FROM"
                        + " event e WHERE event_state = 'waiting'" + running + " AND NOT EXISTS (SELECT 1 FROM lease l"
                        + " WHERE l.subject = e.subject AND l.lease_until_ms > :now) GROUP BY subject HAVING"
                        + " MAX(not_before_ms) <= :now ORDER BY background, oldest LIMIT " + CANDIDATES)
                .bind("now", clock.millis());
        if (!paused.isEmpty()) {
            query.bindList("paused", List.copyOf(paused));
        }
        return query.map((row, context) ->
                        new Candidate(new Subject(row.getString("subject")), row.getLong("integration_id")))
                .list();
    }

    private Optional<Claim> claim(Handle handle, Subject subject) {
        Set<Subject> subjects = Stream.concat(Stream.of(subject), partners.partner(handle, subject).stream())
                .collect(Collectors.toUnmodifiableSet());
        String owner = UUID.randomUUID().toString();
        handle.savepoint("claim");
        Optional<Claim> claim = leases.take(handle, owner, subjects)
                ? dueEvents(handle, subjects).map(events -> new Claim(owner, subjects, events))
                : Optional.empty();
        if (claim.isEmpty()) {
            leases.forget(owner);
            handle.rollbackToSavepoint("claim");
        }
        return claim;
    }

    /** All waiting events of the subjects, or empty if one of them has to wait longer. */
    private Optional<List<Event>> dueEvents(Handle handle, Set<Subject> subjects) {
        Instant now = clock.instant();
        List<Map.Entry<Event, Instant>> waiting = handle.createQuery(
                        "SELECT * FROM event WHERE event_state = 'waiting' AND subject IN (<subjects>) ORDER BY id")
                .bindList("subjects", subjects.stream().map(Subject::key).toList())
                .map((row, context) -> Map.entry(
                        new Event(
                                row.getLong("id"),
                                row.getLong("integration_id"),
                                new Subject(row.getString("subject")),
                                EventKind.of(row.getString("kind")),
                                row.getString("hint"),
                                Instant.ofEpochMilli(row.getLong("accepted_ms")),
                                row.getInt("attempts"),
                                row.getString("event_result")),
                        Instant.ofEpochMilli(row.getLong("not_before_ms"))))
                .list();
        boolean due = !waiting.isEmpty()
                && waiting.stream().noneMatch(entry -> entry.getValue().isAfter(now));
        return due ? Optional.of(waiting.stream().map(Map.Entry::getKey).toList()) : Optional.empty();
    }

    /**
     * Takes one more subject into a claim, in the caller's transaction.
     *
     * @throws LeaseLostException if someone holds it already
     */
    public Claim extend(Handle handle, Claim claim, Subject subject) {
        if (claim.subjects().contains(subject)) {
            return claim;
        }
        if (!leases.take(handle, claim.owner(), Set.of(subject))) {
            throw new LeaseLostException(claim);
        }
        return claim.with(subject);
    }

    /** Keeps alive the leases of all claims that are being worked on in this process. */
    public void renew() {
        store.useTransaction(leases::renew);
    }

    /** The claim is given up without an end, as when the database failed: its leases run out by themselves. */
    public void abandon(Claim claim) {
        leases.forget(claim.owner());
    }

    /** At start: an embedded database had one process only, so every lease in it is a crashed one's. */
    public void releaseLeftovers() {
        if (store.database() == Database.HSQLDB) {
            store.useTransaction(handle -> handle.execute("DELETE FROM lease"));
        }
    }
}
