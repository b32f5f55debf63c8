package bactrian.store;

/** There is no such thing as was asked for. */
public final class NotFoundException extends RuntimeException {
    /** With a sentence that names what was looked for. */
    public NotFoundException(String message) {
        super(message);
    }
}
