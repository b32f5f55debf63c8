package bactrian.field;

/** What the compare of one field came to. */
public sealed interface Decision {
    /** Nothing changed: nothing to do, nothing to record. */
    record Unchanged() implements Decision {}

    /**
     * Nothing to write, but a new pair to record.
     *
     * @param base the pair to record
     * @param why for the activity log
     */
    record Settle(Base base, String why) implements Decision {}

    /**
     * A value to carry over.
     *
     * @param target the side that is written
     * @param value the value of the other side, in that side's terms
     * @param lost what the target holds now and loses if it had changed too, else its unchanged value
     */
    record Write(Side target, Value value, Value lost) implements Decision {}

    /** Both sides changed and differ: the policy decides. */
    record Conflict(Value jira, Value portfolio) implements Decision {}
}
