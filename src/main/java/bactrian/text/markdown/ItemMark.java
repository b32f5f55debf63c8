package bactrian.text.markdown;

/** What a list item begins with when it is a task or a decision. */
final class ItemMark {
    static final String TODO = "[ ] ";
    static final String DONE = "[x] ";
    static final String DECISION = "<> ";
    static final int TASK_LENGTH = TODO.length() - 1;
    static final int DECISION_LENGTH = DECISION.length() - 1;

    private ItemMark() {}

    static boolean task(String line) {
        return begins(line, TODO) || done(line);
    }

    static boolean done(String line) {
        return begins(line, DONE) || begins(line, "[X] ");
    }

    static boolean decision(String line) {
        return begins(line, DECISION);
    }

    private static boolean begins(String line, String mark) {
        return line.startsWith(mark) || line.equals(mark.strip());
    }
}
