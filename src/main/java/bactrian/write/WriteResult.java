package bactrian.write;

import java.time.Instant;

/** How a write ended. */
public sealed interface WriteResult {
    /** The word in the activity log. */
    String outcome();

    /** Whether the other side holds the value now. */
    default boolean settled() {
        return this instanceof Written || this instanceof Unchanged;
    }

    /** Why, for a person; empty where the word says it all. */
    String reason();

    /** The other side holds the value now. */
    record Written() implements WriteResult {
        @Override
        public String outcome() {
            return "written";
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /** The other side held the value already. */
    record Unchanged() implements WriteResult {
        @Override
        public String outcome() {
            return "unchanged";
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /** Deliberately not written. */
    record Skipped(String reason) implements WriteResult {
        @Override
        public String outcome() {
            return "skipped";
        }
    }

    /**
     * Refused for good: a dead letter.
     *
     * @param reason what was refused and what Jira said
     * @param advice what an administrator can do
     */
    record Rejected(String reason, String advice) implements WriteResult {
        @Override
        public String outcome() {
            return "rejected";
        }
    }

    /**
     * Put off.
     *
     * @param until when to try again at the latest
     * @param waitsFor the key of the subject it waits for, or empty if it only waits for time
     */
    record Deferred(Instant until, String reason, String waitsFor) implements WriteResult {
        @Override
        public String outcome() {
            return "deferred";
        }
    }
}
