package bactrian.field;

/** A field cannot hold a value; the message names what would be accepted. */
public final class UnrepresentableException extends RuntimeException {
    /** With a sentence for the dead letter. */
    public UnrepresentableException(String message) {
        super(message);
    }
}
