package bactrian.field;

import java.util.Arrays;
import java.util.Optional;

/** The types a portfolio field can have; a Jira field is of the type that its schema amounts to. */
public enum FieldType {
    TEXT("text", "text", "one line of text", Value.Text.class),
    RICH_TEXT("rich-text", "rich text", "formatted text", Value.RichText.class),
    NUMBER("number", "number", "a number", Value.Number.class),
    DATE("date", "date", "a day", Value.Day.class),
    DATE_TIME("date-time", "date-time", "a point in time", Value.Moment.class),
    SELECT("select", "list (single select)", "one of a list's options", Value.Option.class),
    MULTI_SELECT("multi-select", "list (multi select)", "several of a list's options", Value.Options.class),
    USER("user", "user", "one person", Value.Person.class),
    USERS("users", "users", "several people", Value.People.class),
    TEAM("team", "team", "a team", Value.Team.class),
    URL("url", "URL", "a web address", Value.Url.class),
    YES_NO("yes-no", "yes/no", "yes or no", Value.YesNo.class),
    LABELS("labels", "labels", "free labels", Value.Labels.class),
    ITEM("item", "item reference", "another item", Value.Reference.class);

    private final String id;
    private final String title;
    private final String content;
    private final Class<? extends Value> values;

    FieldType(String id, String title, String content, Class<? extends Value> values) {
        this.id = id;
        this.title = title;
        this.content = content;
        this.values = values;
    }

    /** As it stands in the API and in stored definitions. */
    public String id() {
        return id;
    }

    /** As a sentence names it. */
    public String title() {
        return title;
    }

    /** What a field of it holds, for a sentence. */
    public String content() {
        return content;
    }

    /** Whether a field of this type can hold a value; any can be empty. */
    public boolean holds(Value value) {
        return value instanceof Value.Empty || values.isInstance(value);
    }

    /** The type of an id, or nothing if there is none. */
    public static Optional<FieldType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
