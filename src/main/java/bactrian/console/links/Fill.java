package bactrian.console.links;

import bactrian.field.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;

/** Which side is filled from the other when two are joined or aligned. */
public enum Fill {
    /** Jira takes over what the portfolio has. */
    JIRA,
    /** The portfolio takes over what Jira has. */
    PORTFOLIO,
    /** Each takes over what only the other has. */
    EMPTY,
    /** Both stay as they are; only later changes travel. */
    NONE;

    /** As it stands in the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The fill of an id.
     *
     * @throws InvalidInputException naming the ids there are
     */
    public static Fill of(String id) {
        return Arrays.stream(values())
                .filter(fill -> fill.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("fill", "fill must be jira, portfolio, empty or none"));
    }
}
