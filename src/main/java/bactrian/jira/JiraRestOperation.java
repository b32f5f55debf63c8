package bactrian.jira;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a {@code jira-rest:} endpoint does. The names that camel-jira has too mean the same there. */
public enum JiraRestOperation {
    /** Reads an issue. */
    FETCH_ISSUE("fetchIssue"),
    /** Creates an issue. */
    ADD_ISSUE("addIssue"),
    /** Edits an issue. */
    UPDATE_ISSUE("updateIssue"),
    /** Carries out a workflow transition. */
    TRANSITION_ISSUE("transitionIssue"),
    /** Deletes an issue. */
    DELETE_ISSUE("deleteIssue"),
    /** Adds a comment to an issue. */
    ADD_COMMENT("addComment"),
    /** Reads one page of a search. */
    SEARCH("search"),
    /** Reads many issues by id. */
    BULK_FETCH("bulkFetch"),
    /** Lists all fields. */
    FIELDS("fields"),
    /** Lists what can be created in a project: issue types, or an issue type's fields. */
    CREATE_META("createMeta"),
    /** Tells what can be edited on an issue. */
    EDIT_META("editMeta"),
    /** Lists the transitions that are open. */
    TRANSITIONS("transitions"),
    /** Reads an issue's history. */
    CHANGELOG("changelog"),
    /** Reads our own account. */
    MYSELF("myself"),
    /** Reads the server's version and kind. */
    SERVER_INFO("serverInfo"),
    /** Reads a project. */
    PROJECT("project"),
    /** Tells what the account may do. */
    PERMISSIONS("permissions"),
    /** Lists issue types. */
    ISSUE_TYPES("issueTypes"),
    /** Lists statuses. */
    STATUSES("statuses"),
    /** Reads, sets or removes an entity property of an issue. */
    ISSUE_PROPERTY("issueProperty"),
    /** Tells which issues match which JQL. */
    JQL_MATCH("jqlMatch"),
    /** Lists teams. */
    TEAMS("teams"),
    /** Registers, lists or removes webhooks. */
    WEBHOOK("webhook"),
    /** Searches people. */
    USERS("users");

    private final String uriName;

    JiraRestOperation(String uriName) {
        this.uriName = uriName;
    }

    /** The name in the URI: {@code fetchIssue}. */
    public String uriName() {
        return uriName;
    }

    /**
     * The operation of a URI.
     *
     * @throws IllegalArgumentException naming all operations
     */
    public static JiraRestOperation of(String uriName) {
        return Arrays.stream(values())
                .filter(operation -> operation.uriName.equals(uriName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown operation 'jira-rest:" + uriName + "': expected one of " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(JiraRestOperation::uriName).collect(Collectors.joining(", "));
    }
}
