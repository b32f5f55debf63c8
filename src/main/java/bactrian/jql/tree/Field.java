package bactrian.jql.tree;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field as a query names it.
 *
 * @param name without quotes and escapes; a custom field by its number is always {@code cf[10001]}
 * @param properties the entity properties after the name, as in {@code issue.property[key].path}; mostly none
 */
public record Field(String name, List<Property> properties, Span span) {

    private static final Pattern CUSTOM_FIELD = Pattern.compile("(?i)cf\\s*\\[\\s*(\\d+)\\s*]");

    public Field {
        properties = List.copyOf(properties);
        Matcher custom = CUSTOM_FIELD.matcher(name);
        name = custom.matches() ? "cf[" + custom.group(1) + "]" : name;
    }

    public Field(String name) {
        this(name, List.of(), Span.NONE);
    }

    /** Says if the field is named by the number of a custom field, as in {@code cf[10001]}. */
    public boolean isCustomFieldNumber() {
        return CUSTOM_FIELD.matcher(name).matches();
    }

    /** The name in lower case, as Jira compares field names. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return JqlPrinter.print(this);
    }

    /**
     * One step into an entity property.
     *
     * @param key what stands in the brackets
     * @param path what follows them, usually one element such as {@code .path.to.value}
     */
    public record Property(String key, List<String> path) {

        public Property {
            path = List.copyOf(path);
        }
    }
}
