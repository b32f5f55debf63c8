package bactrian.jirasim.jql;

/** A query Jira would refuse; the message is Jira's. */
public final class JqlFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With Jira's message. */
    public JqlFault(String message) {
        super(message);
    }
}
