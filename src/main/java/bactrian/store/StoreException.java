package bactrian.store;

/** The database could not do what was asked; the message is for the operator. */
public final class StoreException extends RuntimeException {
    /** With a sentence for the operator and the driver's own exception. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
