package bactrian.jira.field;

import bactrian.field.FieldType;
import bactrian.jira.metadata.FieldSchema;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The kinds of Jira field that can be mapped, told apart by their schema, never by name or id. */
public enum JiraFieldKind {
    SUMMARY(FieldType.TEXT, "text"),
    TEXT(FieldType.TEXT, "text"),
    PARAGRAPH(FieldType.RICH_TEXT, "rich-text"),
    /** Story points included. */
    NUMBER(FieldType.NUMBER, "number"),
    /** A select list or radio buttons. */
    SELECT(FieldType.SELECT, "option"),
    /** A multi-select list or checkboxes. */
    MULTI_SELECT(FieldType.MULTI_SELECT, "option"),
    CASCADING(FieldType.SELECT, "option"),
    /** Planning's target start and target end included. */
    DATE(FieldType.DATE, "date"),
    DATE_TIME(FieldType.DATE_TIME, "date"),
    USER(FieldType.USER, "user"),
    USERS(FieldType.USERS, "user"),
    LABELS(FieldType.LABELS, "labels"),
    URL(FieldType.URL, "text"),
    VERSION(FieldType.SELECT, "option"),
    VERSIONS(FieldType.MULTI_SELECT, "option"),
    COMPONENTS(FieldType.MULTI_SELECT, "option"),
    PRIORITY(FieldType.SELECT, "option"),
    RESOLUTION(FieldType.SELECT, "option"),
    STATUS(FieldType.SELECT, "status"),
    /** Read only: writing it would move the issue to another mapping. */
    ISSUE_TYPE(FieldType.SELECT, ""),
    /** The sprint that is not closed; written by its number. */
    SPRINT(FieldType.SELECT, "option"),
    TEAM(FieldType.TEAM, "team"),
    PARENT(FieldType.ITEM, "parent"),
    /** Data Center's Parent Link and the epic link: they take and give an issue key. */
    PARENT_LINK(FieldType.ITEM, "parent"),
    /** Read as text, never written. */
    OTHER(FieldType.TEXT, "");

    private static final String JIRA = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private static final String PLANNING = "com.atlassian.jpo:jpo-custom-field-";
    private static final String AGILE = "com.pyxis.greenhopper.jira:";

    private static final Map<String, JiraFieldKind> CUSTOM = Map.ofEntries(
            Map.entry(JIRA + "textfield", TEXT),
            Map.entry(JIRA + "textarea", PARAGRAPH),
            Map.entry(JIRA + "float", NUMBER),
            Map.entry(JIRA + "select", SELECT),
            Map.entry(JIRA + "radiobuttons", SELECT),
            Map.entry(JIRA + "multiselect", MULTI_SELECT),
            Map.entry(JIRA + "multicheckboxes", MULTI_SELECT),
            Map.entry(JIRA + "cascadingselect", CASCADING),
            Map.entry(JIRA + "datepicker", DATE),
            Map.entry(JIRA + "datetime", DATE_TIME),
            Map.entry(JIRA + "userpicker", USER),
            Map.entry(JIRA + "multiuserpicker", USERS),
            Map.entry(JIRA + "labels", LABELS),
            Map.entry(JIRA + "url", URL),
            Map.entry(JIRA + "version", VERSION),
            Map.entry(JIRA + "multiversion", VERSIONS),
            Map.entry(JIRA + "atlassian-team", TEAM),
            Map.entry("com.atlassian.teams:rm-teams-custom-field-team", TEAM),
            Map.entry(PLANNING + "baseline-start", DATE),
            Map.entry(PLANNING + "baseline-end", DATE),
            Map.entry(PLANNING + "parent", PARENT_LINK),
            Map.entry(AGILE + "gh-epic-link", PARENT_LINK),
            Map.entry(AGILE + "gh-epic-label", TEXT),
            Map.entry(AGILE + "gh-sprint", SPRINT),
            Map.entry(AGILE + "jsw-story-points", NUMBER));

    private static final Map<String, JiraFieldKind> SYSTEM = Map.ofEntries(
            Map.entry("summary", SUMMARY),
            Map.entry("description", PARAGRAPH),
            Map.entry("environment", PARAGRAPH),
            Map.entry("duedate", DATE),
            Map.entry("assignee", USER),
            Map.entry("reporter", USER),
            Map.entry("labels", LABELS),
            Map.entry("fixVersions", VERSIONS),
            Map.entry("versions", VERSIONS),
            Map.entry("components", COMPONENTS),
            Map.entry("priority", PRIORITY),
            Map.entry("resolution", RESOLUTION),
            Map.entry("status", STATUS),
            Map.entry("issuetype", ISSUE_TYPE),
            Map.entry("parent", PARENT));

    private final FieldType type;
    private final String route;

    JiraFieldKind(FieldType type, String route) {
        this.type = type;
        this.route = route;
    }

    /** The portfolio type it amounts to. */
    public FieldType type() {
        return type;
    }

    /** The route {@code field-…} that carries a change of it. */
    public String route() {
        return "field-" + (route.isEmpty() ? "text" : route);
    }

    /** Whether it can be written at all. */
    public boolean writable() {
        return !route.isEmpty();
    }

    /** Whether it holds options of a list, so that metadata names what it accepts. */
    public boolean hasOptions() {
        return type == FieldType.SELECT || type == FieldType.MULTI_SELECT;
    }

    /** The kind of a field's {@code schema} member as metadata gives it. */
    public static JiraFieldKind of(JsonNode schema) {
        return of(FieldSchema.of(schema));
    }

    /** The kind of a schema. A team field of a site that has its own key for it is known by its type. */
    public static JiraFieldKind of(FieldSchema schema) {
        if (schema.type().equals("team")) {
            return TEAM;
        }
        return schema.custom().isEmpty()
                ? SYSTEM.getOrDefault(schema.system(), OTHER)
                : CUSTOM.getOrDefault(schema.custom(), OTHER);
    }
}
