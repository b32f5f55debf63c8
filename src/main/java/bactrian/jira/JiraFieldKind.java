package bactrian.jira;

import bactrian.field.FieldType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The kinds of Jira field that can be mapped, told apart by their schema, never by name or id. */
public enum JiraFieldKind {
    TEXT(FieldType.TEXT, "text", true),
    PARAGRAPH(FieldType.RICH_TEXT, "rich-text", true),
    NUMBER(FieldType.NUMBER, "number", true),
    SELECT(FieldType.SELECT, "option", true),
    PRIORITY(FieldType.SELECT, "option", true),
    STATUS(FieldType.SELECT, "status", true),
    DATE(FieldType.DATE, "date", true),
    URL(FieldType.URL, "text", true),
    PARENT(FieldType.ITEM, "parent", true),
    /** Data Center's Parent Link: takes and gives an issue key. */
    PARENT_LINK(FieldType.ITEM, "parent", true),
    /** Read as text, never written. */
    OTHER(FieldType.TEXT, "text", false);

    private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private final FieldType type;
    private final String route;
    private final boolean writable;

    JiraFieldKind(FieldType type, String route, boolean writable) {
        this.type = type;
        this.route = route;
        this.writable = writable;
    }

    /** The portfolio type it amounts to. */
    public FieldType type() {
        return type;
    }

    /** The route {@code field-…} that carries a change of it. */
    public String route() {
        return "field-" + route;
    }

    /** Whether it can be written at all. */
    public boolean writable() {
        return writable;
    }

    /** The kind of a field's {@code schema} member as metadata gives it. */
    public static JiraFieldKind of(JsonNode schema) {
        String custom = schema.path("custom").asText("");
        return byCustomKey(custom).orElseGet(() -> bySystem(schema));
    }

    private static Optional<JiraFieldKind> byCustomKey(String custom) {
        return Optional.ofNullable(
                switch (custom.replace(TYPES, "cf:")) {
                    case "cf:textfield" -> TEXT;
                    case "cf:textarea" -> PARAGRAPH;
                    case "cf:float" -> NUMBER;
                    case "cf:select", "cf:radiobuttons" -> SELECT;
                    case "cf:datepicker",
                            "com.atlassian.jpo:jpo-custom-field-baseline-start",
                            "com.atlassian.jpo:jpo-custom-field-baseline-end" -> DATE;
                    case "cf:url" -> URL;
                    case "com.atlassian.jpo:jpo-custom-field-parent" -> PARENT_LINK;
                    default -> null;
                });
    }

    private static JiraFieldKind bySystem(JsonNode schema) {
        return switch (schema.path("system").asText("")) {
            case "summary" -> TEXT;
            case "description", "environment" -> PARAGRAPH;
            case "duedate" -> DATE;
            case "priority" -> PRIORITY;
            case "status" -> STATUS;
            case "parent" -> PARENT;
            default -> OTHER;
        };
    }
}
