package bactrian.portfolio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two kinds of item. */
public enum ItemType {
    INITIATIVE,
    /** Belongs to an initiative. */
    OUTCOME;

    /** As it stands in the API and in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of an id, or nothing if there is none. */
    public static Optional<ItemType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }
}
