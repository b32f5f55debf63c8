package bactrian.integration;

import bactrian.field.Side;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a mapping makes twins of what is new on the other side. */
public enum OnCreate {
    BOTH,
    JIRA,
    PORTFOLIO,
    NONE;

    /** As it stands in the API and in stored mappings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether twins are made on the given side. */
    public boolean creates(Side side) {
        return this == BOTH || id().equals(side.id());
    }

    /** The value of an id, or nothing if there is none. */
    public static Optional<OnCreate> of(String id) {
        return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst();
    }
}
