package bactrian.reconcile;

/** Another run of the same project has not ended. */
public final class AlreadyRunningException extends RuntimeException {
    AlreadyRunningException(String message) {
        super(message);
    }
}
