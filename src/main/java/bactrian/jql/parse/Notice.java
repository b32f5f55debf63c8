package bactrian.jql.parse;

/**
 * Something in an accepted query that its author may want to know.
 *
 * @param message one sentence
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
public record Notice(String message, int line, int column) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + message;
    }
}
