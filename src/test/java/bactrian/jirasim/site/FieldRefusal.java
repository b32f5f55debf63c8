package bactrian.jirasim.site;

/** A value that a field does not take; the message is the one Jira puts under {@code errors}. */
public final class FieldRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With Jira's words for the field. */
    public FieldRefusal(String message) {
        super(message);
    }
}
