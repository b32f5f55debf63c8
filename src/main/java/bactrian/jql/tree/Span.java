package bactrian.jql.tree;

/**
 * The part of a query's text that a node was read from, in UTF-16 units as {@link String#substring(int, int)} takes
 * them. All spans are equal to each other, so that two trees are equal when they say the same.
 *
 * @param start index of the first character
 * @param end index after the last character
 */
public record Span(int start, int end) {

    /** The span of a node that was not read from a text. */
    public static final Span NONE = new Span(0, 0);

    /** The span from the start of this one to the end of the other. */
    public Span to(Span other) {
        return new Span(start, other.end);
    }

    /** Says if the node was read from a text at all. */
    public boolean isKnown() {
        return end > start;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
