package bactrian.reconcile;

import java.time.Instant;
import java.util.Optional;

/**
 * One run as it is stored.
 *
 * @param restriction JQL that narrows the issues looked at; empty for all
 * @param by who or what started it
 * @param reason why it failed, was stopped or asks; else empty
 * @param mark how far the phase is; empty at its beginning
 * @param confirmed whether a person agreed to what it deletes and clears
 * @param checked pairs that were compared
 * @param equal pairs that had nothing to heal
 * @param unreachable issues that could not be read
 * @param calls HTTP calls of the run itself; healing is counted with the sync
 * @param attempts how often the present step failed
 */
public record Run(
        long id,
        long integration,
        RunKind kind,
        boolean dryRun,
        String restriction,
        String by,
        Status status,
        String reason,
        Phase phase,
        String mark,
        boolean confirmed,
        int checked,
        int equal,
        int unreachable,
        int calls,
        int attempts,
        Instant startedAt,
        Optional<Instant> jiraStartedAt,
        Optional<Instant> endedAt) {}
