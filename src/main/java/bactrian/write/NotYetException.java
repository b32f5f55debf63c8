package bactrian.write;

/** A value cannot be said on the other side yet, since something is missing there that may come by itself. */
public final class NotYetException extends RuntimeException {
    private final String waitsFor;
    private final boolean announced;

    private NotYetException(String waitsFor, boolean announced, String message) {
        super(message);
        this.waitsFor = waitsFor;
        this.announced = announced;
    }

    /** Waits for a link, which whoever makes it announces. */
    static NotYetException untilLinked(String subject, String message) {
        return new NotYetException(subject, true, message);
    }

    /** Waits for something that has to be looked for again and again, such as a team. */
    static NotYetException untilSeen(String key, String message) {
        return new NotYetException(key, false, message);
    }

    /** The key of what has to come first. */
    public String waitsFor() {
        return waitsFor;
    }

    /** Whether its coming is announced, so that it need not be looked for. */
    public boolean announced() {
        return announced;
    }
}
