package bactrian.reconcile;

/**
 * A run in one pair of hands.
 *
 * @param owner who holds the lease; unique to this claim
 * @param more whether the next step may follow at once
 */
public record Hold(long run, String owner, boolean more) {
    Hold with(boolean next) {
        return new Hold(run, owner, next);
    }
}
