package bactrian.sync;

/** What was seen proves nothing yet: the events are put back and the subject is looked at again later. */
public final class LookAgainException extends RuntimeException {
    LookAgainException(String message) {
        super(message);
    }
}
