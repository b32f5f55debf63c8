package bactrian.integration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of the twin when one side is deleted. */
public enum OnDelete {
    /** The twin stays as it is. */
    UNLINK,
    /** The item is archived; an issue stays as it is. */
    ARCHIVE,
    /** The twin is deleted too. */
    DELETE;

    /** As it stands in the API and in stored mappings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of an id, or nothing if there is none. */
    public static Optional<OnDelete> of(String id) {
        return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst();
    }
}
