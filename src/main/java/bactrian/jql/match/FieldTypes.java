package bactrian.jql.match;

import java.util.Optional;

/** Knows the fields of a Jira site. */
@FunctionalInterface
public interface FieldTypes {

    /**
     * The schema type of a field ({@code string}, {@code date}, {@code number}, {@code option} …).
     *
     * @param name as the query has it; its case means nothing
     * @return an empty text where the field is known and its type is not; nothing where no such field is known
     */
    Optional<String> type(String name);
}
