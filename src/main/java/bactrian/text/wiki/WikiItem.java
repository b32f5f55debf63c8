package bactrian.text.wiki;

/**
 * A list item.
 *
 * @param signs the signs before it, one for each level
 * @param text its markup
 */
record WikiItem(String signs, String text) {
    private static final String TODO = "\\[ \\] ";
    private static final String DONE = "\\[x\\] ";
    private static final String DECISION = "<> ";

    int level() {
        return signs.length();
    }

    boolean ordered(int level) {
        return signs.charAt(level) == '#';
    }

    boolean sameKind(WikiItem other, int level) {
        return ordered(level) == other.ordered(level);
    }

    boolean task() {
        return text.startsWith(TODO) || done();
    }

    boolean done() {
        return text.startsWith(DONE);
    }

    boolean decision() {
        return text.startsWith(DECISION);
    }

    /** The text without the box of a task or the tag of a decision. */
    String words() {
        return text.substring(decision() ? DECISION.length() : TODO.length());
    }

    static String box(boolean done) {
        return done ? DONE : TODO;
    }

    static String decisionMark() {
        return DECISION;
    }

    /** The markup of a plain item, which must not begin as a task or a decision does. */
    static String plain(String markup) {
        if (markup.startsWith(DECISION)) {
            return "\\" + markup;
        }
        return markup.startsWith(TODO) || markup.startsWith(DONE) ? "&#91;" + markup.substring(2) : markup;
    }
}
