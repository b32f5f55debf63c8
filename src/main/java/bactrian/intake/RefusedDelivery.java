package bactrian.intake;

/** A webhook delivery that is not taken; nothing was stored. */
public final class RefusedDelivery extends RuntimeException {
    private final int status;

    RefusedDelivery(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status to answer. */
    public int status() {
        return status;
    }
}
