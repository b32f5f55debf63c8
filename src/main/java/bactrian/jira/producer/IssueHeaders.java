package bactrian.jira.producer;

import bactrian.jira.JiraRestConstants;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Fills an issue's {@code fields} from camel-jira's headers; what the body says already stays as it is. */
final class IssueHeaders {

    private final JiraMessage message;

    IssueHeaders(JiraMessage message) {
        this.message = message;
    }

    /** The body with the fields that only headers name. */
    ObjectNode mergedInto(ObjectNode body) {
        ObjectNode issue = body.deepCopy();
        ObjectNode fields = issue.withObject("/fields");
        putText(fields, "summary", JiraRestConstants.ISSUE_SUMMARY);
        putObject(fields, "priority", "id", JiraRestConstants.ISSUE_PRIORITY_ID);
        putObject(fields, "priority", "name", JiraRestConstants.ISSUE_PRIORITY_NAME);
        putObject(fields, "assignee", "accountId", JiraRestConstants.ISSUE_ASSIGNEE_ID);
        putObject(fields, "assignee", "name", JiraRestConstants.ISSUE_ASSIGNEE);
        putComponents(fields);
        return issue;
    }

    /**
     * The same, with project and issue type. An edit ignores those two headers: they serve createMeta as well, and one left
     * over from there would move the issue to another type.
     */
    ObjectNode mergedIntoNew(ObjectNode body) {
        ObjectNode issue = mergedInto(body);
        ObjectNode fields = issue.withObject("/fields");
        putObject(fields, "issuetype", "id", JiraRestConstants.ISSUE_TYPE_ID);
        putObject(fields, "issuetype", "name", JiraRestConstants.ISSUE_TYPE_NAME);
        putObject(fields, "project", projectMember(), JiraRestConstants.ISSUE_PROJECT_KEY);
        return issue;
    }

    private String projectMember() {
        String project = message.text(JiraRestConstants.ISSUE_PROJECT_KEY).orElse("");
        return project.chars().allMatch(c -> c >= '0' && c <= '9') ? "id" : "key";
    }

    private void putText(ObjectNode fields, String field, String header) {
        message.text(header).filter(value -> !fields.has(field)).ifPresent(value -> fields.put(field, value));
    }

    private void putObject(ObjectNode fields, String field, String member, String header) {
        message.text(header).filter(value -> !fields.has(field)).ifPresent(value -> fields.putObject(field)
                .put(member, value));
    }

    private void putComponents(ObjectNode fields) {
        List<String> names = message.list(JiraRestConstants.ISSUE_COMPONENTS);
        if (!names.isEmpty() && !fields.has("components")) {
            ArrayNode components = fields.putArray("components");
            names.forEach(name -> components.addObject().put("name", name));
        }
    }
}
