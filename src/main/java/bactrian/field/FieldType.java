package bactrian.field;

import java.util.Arrays;
import java.util.Optional;

/** The types a portfolio field can have; a Jira field is of the type that its schema amounts to. */
public enum FieldType {
    TEXT("text", "text"),
    RICH_TEXT("rich-text", "rich text"),
    NUMBER("number", "number"),
    DATE("date", "date"),
    SELECT("select", "list (single select)"),
    USER("user", "user"),
    TEAM("team", "team"),
    URL("url", "URL"),
    ITEM("item", "item reference");

    private final String id;
    private final String title;

    FieldType(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** As it stands in the API and in stored definitions. */
    public String id() {
        return id;
    }

    /** As a sentence names it. */
    public String title() {
        return title;
    }

    /** The type of an id, or nothing if there is none. */
    public static Optional<FieldType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
