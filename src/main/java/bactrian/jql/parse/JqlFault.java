package bactrian.jql.parse;

/**
 * One thing wrong in a query.
 *
 * @param message what is wrong, one sentence
 * @param hint what to write instead, one sentence
 * @param line from 1
 * @param column from 1, in characters (code points)
 * @param mark two lines: the line of the query, and a caret for each character concerned
 */
public record JqlFault(String message, String hint, int line, int column, String mark) {

    /** The fault in one line, without the mark. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + message + " " + hint;
    }

    /** The fault in four lines: where and what, the query's line, the mark under the spot, the hint. */
    public String display() {
        return "line " + line + ", column " + column + ": " + message + "\n" + mark.indent(4) + "  " + hint;
    }
}
