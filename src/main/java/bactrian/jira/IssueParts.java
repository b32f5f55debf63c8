package bactrian.jira;

import java.util.List;

/**
 * Which parts of issues to read.
 *
 * @param fields field ids; empty for Jira's default (all on a single read)
 * @param expand Jira's expansions, such as {@code changelog}, {@code names}
 * @param properties keys of entity properties; in a search Cloud takes five at most, Data Center none
 */
public record IssueParts(List<String> fields, List<String> expand, List<String> properties) {

    /** Everything Jira gives by itself. */
    public static final IssueParts DEFAULT = new IssueParts(List.of(), List.of(), List.of());

    public IssueParts {
        fields = List.copyOf(fields);
        expand = List.copyOf(expand);
        properties = List.copyOf(properties);
    }

    /** These fields alone. */
    public static IssueParts fields(List<String> fields) {
        return new IssueParts(fields, List.of(), List.of());
    }
}
