package bactrian.field;

import java.util.Arrays;
import java.util.Optional;

/** Who wins when both sides of a field changed since the base. */
public enum ConflictPolicy {
    /** The later change; when that cannot be told, as {@link #ASK}. */
    NEWEST("newest"),
    /** Jira. */
    JIRA("jira"),
    /** The portfolio. */
    PORTFOLIO("portfolio"),
    /** Nobody until a person decides. */
    ASK("ask");

    private final String id;

    ConflictPolicy(String id) {
        this.id = id;
    }

    /** As it stands in the API and in stored mappings. */
    public String id() {
        return id;
    }

    /** The policy of an id, or nothing if there is none. */
    public static Optional<ConflictPolicy> of(String id) {
        return Arrays.stream(values()).filter(policy -> policy.id.equals(id)).findFirst();
    }
}
