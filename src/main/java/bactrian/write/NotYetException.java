package bactrian.write;

/** A value cannot be said on the other side yet, since something is missing there that may come by itself. */
public final class NotYetException extends RuntimeException {
    private final String waitsFor;

    /** With the key of what has to come first: a subject, or a team. */
    public NotYetException(String waitsFor, String message) {
        super(message);
        this.waitsFor = waitsFor;
    }

    /** The key of what has to come first. */
    public String waitsFor() {
        return waitsFor;
    }
}
