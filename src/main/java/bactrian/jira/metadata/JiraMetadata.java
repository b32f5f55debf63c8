package bactrian.jira.metadata;

import bactrian.jira.JiraClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Remembers fields and create metadata of each integration for a while. What belongs to a single issue (edit metadata,
 * transitions) changes with its state and is always asked for. Safe for use by many threads; of threads that ask for the
 * same thing at once one makes the call and the others wait for it.
 */
public final class JiraMetadata {

    private final Memory<String, JiraFields> fields;
    private final Memory<String, JsonNode> accounts;
    private final Memory<InProject, List<JiraIssueType>> issueTypes;
    private final Memory<InProject, Map<String, FieldMeta>> createFields;

    /**
     * An empty memory.
     *
     * @param life how long an answer is used before Jira is asked again
     */
    public JiraMetadata(Duration life, Clock clock) {
        this.fields = new Memory<>(life, clock);
        this.accounts = new Memory<>(life, clock);
        this.issueTypes = new Memory<>(life, clock);
        this.createFields = new Memory<>(life, clock);
    }

    /** The fields of the client's site. */
    public JiraFields fields(JiraClient client) {
        String integration = client.connection().integration();
        return fields.get(
                integration, () -> new JiraFields(JiraField.allOf(client.site().fields())));
    }

    /** The client's own account: {@code {accountId | name, timeZone, locale, …}}. */
    public JsonNode account(JiraClient client) {
        return accounts.get(
                client.connection().integration(), () -> client.site().myself());
    }

    /** The issue types that the account may create in a project. */
    public List<JiraIssueType> issueTypes(JiraClient client, String project) {
        InProject question = new InProject(client.connection().integration(), project, "");
        return issueTypes.get(
                question, () -> JiraIssueType.allOf(client.projects().creatableIssueTypes(project)));
    }

    /** The fields that can be set when creating an issue of a type, by field id, in Jira's order. */
    public Map<String, FieldMeta> createFields(JiraClient client, String project, String issueTypeId) {
        InProject question = new InProject(client.connection().integration(), project, issueTypeId);
        return createFields.get(
                question, () -> FieldMeta.allOf(client.projects().creatableFields(project, issueTypeId)));
    }

    /** The fields that can be edited on an issue now, by field id. */
    public Map<String, FieldMeta> editFields(JiraClient client, String issue) {
        return FieldMeta.allOf(client.issues().editMeta(issue).path("fields"));
    }

    /** The transitions that are open for an issue now. */
    public List<JiraTransition> transitions(JiraClient client, String issue) {
        return JiraTransition.allOf(client.transitions().list(issue));
    }

    /** Forgets all about an integration, so that Jira is asked again. */
    public void refresh(String integration) {
        fields.forget(integration::equals);
        accounts.forget(integration::equals);
        issueTypes.forget(question -> question.integration().equals(integration));
        createFields.forget(question -> question.integration().equals(integration));
    }

    private record InProject(String integration, String project, String issueTypeId) {}
}
