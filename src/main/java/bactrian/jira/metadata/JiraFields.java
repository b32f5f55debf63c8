package bactrian.jira.metadata;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The fields of a site, to be found by what an engineer may write.
 *
 * @param all in Jira's order
 */
public record JiraFields(List<JiraField> all) {

    public JiraFields {
        all = List.copyOf(all);
    }

    /**
     * The one field with this id; else of this kind ({@code schema.custom}); else of this name, as written or, failing that,
     * in any case.
     *
     * @throws IllegalArgumentException when there is none, or when kind or name fits several, listing them
     */
    public JiraField find(String text) {
        List<Predicate<JiraField>> ways = List.of(
                field -> field.id().equals(text),
                field -> field.schema().custom().equals(text),
                field -> field.name().equals(text),
                field -> field.name().equalsIgnoreCase(text));
        for (Predicate<JiraField> way : ways) {
            List<JiraField> matches = all.stream().filter(way).toList();
            if (!matches.isEmpty() && !text.isEmpty()) {
                return only(text, matches);
            }
        }
        throw new IllegalArgumentException(
                "Jira has no field '" + text + "': give its id, or its name as Jira shows it");
    }

    /** All fields of a kind, such as every sprint field; in Jira's order. */
    public List<JiraField> ofKind(String schemaKey) {
        return all.stream()
                .filter(field -> field.schema().custom().equals(schemaKey))
                .toList();
    }

    private static JiraField only(String text, List<JiraField> matches) {
        if (matches.size() == 1) {
            return matches.get(0);
        }
        String candidates = matches.stream()
                .map(field -> field.id() + " (" + field.name() + ")")
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "Jira has " + matches.size() + " fields '" + text + "': give the id of one of " + candidates);
    }
}
