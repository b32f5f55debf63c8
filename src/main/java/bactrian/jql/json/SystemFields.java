package bactrian.jql.json;

import java.util.Map;

/** The fields that every Jira has: their ids in JSON by their names in JQL, and the types of those told by no shape. */
final class SystemFields {

    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("affectedversion", "versions"),
            Map.entry("assignee", "assignee"),
            Map.entry("attachments", "attachment"),
            Map.entry("category", "project"),
            Map.entry("comment", "comment"),
            Map.entry("component", "components"),
            Map.entry("created", "created"),
            Map.entry("createddate", "created"),
            Map.entry("creator", "creator"),
            Map.entry("description", "description"),
            Map.entry("due", "duedate"),
            Map.entry("duedate", "duedate"),
            Map.entry("environment", "environment"),
            Map.entry("fixversion", "fixVersions"),
            Map.entry("hierarchylevel", "issuetype"),
            Map.entry("issuetype", "issuetype"),
            Map.entry("labels", "labels"),
            Map.entry("lastviewed", "lastViewed"),
            Map.entry("level", "security"),
            Map.entry("parent", "parent"),
            Map.entry("priority", "priority"),
            Map.entry("project", "project"),
            Map.entry("projecttype", "project"),
            Map.entry("reporter", "reporter"),
            Map.entry("resolution", "resolution"),
            Map.entry("resolutiondate", "resolutiondate"),
            Map.entry("resolved", "resolutiondate"),
            Map.entry("status", "status"),
            Map.entry("statuscategory", "status"),
            Map.entry("statuscategorychangeddate", "statuscategorychangedate"),
            Map.entry("summary", "summary"),
            Map.entry("type", "issuetype"),
            Map.entry("updated", "updated"),
            Map.entry("updateddate", "updated"),
            Map.entry("votes", "votes"),
            Map.entry("watchers", "watches"),
            Map.entry("workratio", "workratio"));

    private SystemFields() {}

    /** The id in JSON of a JQL name in lower case, empty if it is not a system field. */
    static String id(String name) {
        return IDS.getOrDefault(name, "");
    }

    /** The schema type of a system field where the value's shape does not tell it, else empty. */
    static String type(String id) {
        return switch (id) {
            case "summary", "description", "environment" -> "string";
            case "parent" -> "issuelink";
            default -> "";
        };
    }
}
