package bactrian.integration;

/**
 * How a field mapping sends texts and labels.
 *
 * @param limit the most characters on the wire, or 0 for what the configuration says of the kind of field
 * @param shorten whether a longer text is cut and marked; otherwise it is refused
 * @param labelSpace what stands for a space in Jira's labels, or empty for what the configuration says
 */
public record TextRule(int limit, boolean shorten, String labelSpace) {
    /** As configured; longer texts are refused. */
    public static final TextRule PLAIN = new TextRule(0, false, "");
}
