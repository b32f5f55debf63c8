package bactrian.reconcile;

import java.time.Duration;

/**
 * The settings {@code bactrian.reconcile.…}.
 *
 * @param lease after how long a crashed owner's run goes on elsewhere
 * @param lookBack how far the very first light run looks back
 * @param overlap by how much each light run's window overlaps the one before
 * @param guardPercent of the pairs looked at may be deleted or cleared without asking
 * @param guardAlways so many may be in any case
 * @param pending how many of a run's subjects may wait for the sync
 * @param patience how long a run stands back for live events
 */
public record ReconcileSettings(
        Duration lease,
        Duration lookBack,
        Duration overlap,
        int guardPercent,
        int guardAlways,
        int pending,
        Duration patience) {}
