package bactrian.inbox;

/** The lease of a claim ran out and someone else may hold the subject: the result is void, the events stay. */
public final class LeaseLostException extends RuntimeException {
    LeaseLostException(Claim claim) {
        super("The lease on " + claim.subjects() + " was lost; the work is done again by whoever holds it now. If this"
                + " happens often, raise bactrian.sync.lease.");
    }
}
