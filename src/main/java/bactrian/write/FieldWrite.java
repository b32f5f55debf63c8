package bactrian.write;

import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;

/** A field change on its way: made ready for one call, or ended. */
public sealed interface FieldWrite {
    /** What is carried. */
    FieldChange change();

    /**
     * Ready for the edit of the issue, or for its creation.
     *
     * @param value the value in Jira's terms
     */
    record ForEdit(FieldChange change, Value value, JsonNode json) implements FieldWrite {}

    /** Ready for a transition to that status. */
    record ForTransition(FieldChange change, Value.Option status) implements FieldWrite {}

    /** Ready for the item. */
    record ForItem(FieldChange change, Value value) implements FieldWrite {}

    /**
     * Ended.
     *
     * @param written what the target holds now if it was written, else what it held before
     */
    record Ended(FieldChange change, WriteResult result, Value written) implements FieldWrite {}
}
