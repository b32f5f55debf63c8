package bactrian.jql.match;

import java.util.OptionalInt;

/** Ranks values that Jira compares by their place in a list: versions in their project, priorities. */
@FunctionalInterface
public interface ValueOrder {

    /** No order is known, so that comparing such values is undecidable. */
    ValueOrder UNKNOWN = (field, value) -> OptionalInt.empty();

    /**
     * The place of a value.
     *
     * @param field the name of the field as the query has it
     * @param value a name or an id
     * @return greater for what JQL calls greater (the later version, the higher priority); empty if unknown
     */
    OptionalInt rank(String field, String value);
}
