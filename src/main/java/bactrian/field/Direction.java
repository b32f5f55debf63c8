package bactrian.field;

import java.util.Arrays;
import java.util.Optional;

/** Which way a field mapping carries values. */
public enum Direction {
    /** To Jira only. */
    WRITE("write"),
    /** From Jira only. */
    READ("read"),
    /** Both ways. */
    BOTH("both");

    private final String id;

    Direction(String id) {
        this.id = id;
    }

    /** As it stands in the API and in stored mappings. */
    public String id() {
        return id;
    }

    /** Whether a change on the portfolio's side travels to Jira. */
    public boolean writesJira() {
        return this != READ;
    }

    /** Whether a change on Jira's side travels to the portfolio. */
    public boolean readsJira() {
        return this != WRITE;
    }

    /** Whether a change on the given side travels at all. */
    public boolean carriesFrom(Side side) {
        return side == Side.JIRA ? readsJira() : writesJira();
    }

    /** The direction of an id, or nothing if there is none. */
    public static Optional<Direction> of(String id) {
        return Arrays.stream(values())
                .filter(direction -> direction.id.equals(id))
                .findFirst();
    }
}
