package bactrian.jql.parse;

import java.util.List;
import java.util.stream.Collectors;

/** A query that cannot be used. Its message shows every fault with its place, a mark under the spot and a hint. */
public final class JqlException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<JqlFault> faults;

    /** @param faults at least one, in the order of the text */
    public JqlException(List<JqlFault> faults) {
        super("JQL " + faults.stream().map(JqlFault::display).collect(Collectors.joining("\nJQL ")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order of the text. */
    public List<JqlFault> faults() {
        return faults;
    }
}
