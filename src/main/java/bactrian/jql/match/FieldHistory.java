package bactrian.jql.match;

import java.time.Instant;
import java.util.List;

/** The past of one field of one issue. */
public sealed interface FieldHistory {

    /** The past was not read, or not all of it. */
    FieldHistory UNKNOWN = new Unknown();

    /** See {@link FieldHistory#UNKNOWN}. */
    record Unknown() implements FieldHistory {}

    /**
     * All changes from the creation of the issue until now.
     *
     * @param created when the issue was created
     * @param creator who created it; {@link FieldValue#ABSENT} if unknown
     * @param present the value the field has now
     * @param changes oldest first
     */
    record Complete(Instant created, FieldValue creator, FieldValue present, List<Change> changes)
            implements FieldHistory {

        public Complete {
            changes = List.copyOf(changes);
        }
    }

    /** One change of the field. */
    record Change(Instant at, FieldValue author, FieldValue from, FieldValue to) {}
}
