package bactrian.jql.parse;

/** Counts how deep the parser is in parentheses, lists and NOTs, since its stack is not endless. */
final class Nesting {

    /** More than anyone writes, and far less than what overflows the smallest default stack. */
    static final int DEEPEST = 500;

    private int depth;

    int depth() {
        return depth;
    }

    void enter(Token token) {
        if (++depth > DEEPEST) {
            throw new Unexpected(
                    token.span(),
                    "The query is nested more than " + DEEPEST + " levels deep here.",
                    "Remove parentheses and NOTs that change nothing.");
        }
    }

    void leaveTo(int outer) {
        depth = outer;
    }
}
