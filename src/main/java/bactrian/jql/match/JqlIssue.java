package bactrian.jql.match;

import java.util.Optional;

/** An issue, as far as it is known. Implementations answer from what they hold and never call Jira. */
public interface JqlIssue {

    /**
     * The value of a field.
     *
     * @param name as the query has it: {@code status}, {@code cf[10001]}, {@code RAG Status}; its case means nothing
     * @return {@link FieldValue.Absent} if the field was not read or no field of the name is known
     */
    FieldValue field(String name);

    /**
     * The value in an entity property, as in {@code issue.property[key].path}.
     *
     * @param field the name before the brackets
     * @param path what follows them without the first dot; empty for the property as a whole
     */
    default FieldValue property(String field, String key, String path) {
        return FieldValue.ABSENT;
    }

    /**
     * What dates and functions mean for the account that reads this issue; empty where the filter's own settings go. Asked
     * only for queries that have dates or functions.
     */
    default Optional<JqlSettings> settings() {
        return Optional.empty();
    }

    /** The values a field had, for WAS and CHANGED. */
    default FieldHistory history(String name) {
        return FieldHistory.UNKNOWN;
    }
}
