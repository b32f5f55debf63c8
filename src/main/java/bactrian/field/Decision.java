package bactrian.field;

import java.util.List;

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
     * @param over what the target holds now
     * @param lost whether the target had changed too, so that a change of somebody's is overwritten
     * @param why why that change lost, for the activity log; empty if none did
     */
    record Write(Side target, Value value, Value over, boolean lost, String why) implements Decision {}

    /**
     * A text that holds the edits of both sides, to be written to both.
     *
     * @param value the merged text
     * @param jira what Jira holds now
     * @param portfolio what the portfolio holds now
     * @param losing the side whose form of a block is not kept where both had changed it
     * @param lost those forms, in order; none if the edits do not touch each other
     */
    record Merge(Value value, Value jira, Value portfolio, Side losing, List<Value> lost) implements Decision {
        /** Copies the list. */
        public Merge {
            lost = List.copyOf(lost);
        }
    }

    /**
     * Held for a person; nothing is written meanwhile.
     *
     * @param why what stands against each other
     */
    record Held(Value jira, Value portfolio, String why) implements Decision {}
}
