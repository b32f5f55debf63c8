package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Single issues. An issue is named by its numeric id (stable) or its key (changes when the issue moves). */
public final class JiraIssues {

    private final JiraHttp http;

    JiraIssues(JiraHttp http) {
        this.http = http;
    }

    /** Reads an issue: {@code {id, key, self, fields, …}}. Lists in {@code what} that are empty leave Jira's default. */
    public JsonNode fetch(String issue, IssueParts what) {
        return http.send(JiraRequest.get(http.api("issue", issue))
                .with("fields", what.fields())
                .with("expand", what.expand())
                .with("properties", what.properties()));
    }

    /**
     * Creates an issue from {@code {fields, update?, properties?}} and answers {@code {id, key, self}}. Not to be repeated
     * after a failure with {@link JiraException#fateUnknown()}: it may make a second issue.
     */
    public JsonNode add(JsonNode issue) {
        return http.send(JiraRequest.post(http.api("issue"), issue));
    }

    /**
     * Edits an issue by {@code {fields?, update?}}. Jira writes all or nothing: one refused field refuses the edit. The
     * status cannot be changed this way.
     */
    public void update(String issue, JsonNode changes) {
        http.send(JiraRequest.put(http.api("issue", issue), changes));
    }

    /** Deletes an issue; one that has sub-tasks is refused by Jira, they are never taken along. */
    public void delete(String issue) {
        http.send(JiraRequest.delete(http.api("issue", issue)));
    }

    /** Adds a comment {@code {body, …}}, its body ADF on Cloud and wiki markup on Data Center; answers the comment. */
    public JsonNode addComment(String issue, JsonNode comment) {
        return http.send(JiraRequest.post(http.api("issue", issue, "comment"), comment));
    }

    /** What can be edited now: {@code {fields: {id: {required, schema, name, operations, allowedValues?}}}}. */
    public JsonNode editMeta(String issue) {
        return http.send(JiraRequest.get(http.api("issue", issue, "editmeta")));
    }

    /** The whole history, oldest first: {@code [{id, author, created, items}]}. */
    public ArrayNode changelog(String issue) {
        if (http.connection().deployment() == Deployment.CLOUD) {
            return new JiraPages(http).all(JiraRequest.get(http.api("issue", issue, "changelog")), "values");
        }
        JsonNode read = fetch(issue, new IssueParts(List.of("created"), List.of("changelog"), List.of()));
        ArrayNode oldestFirst = http.json().createArrayNode();
        StreamSupport.stream(read.at("/changelog/histories").spliterator(), false)
                .sorted(Comparator.comparing(
                        history -> JiraTime.parse(history.path("created").asText(""))))
                .forEach(oldestFirst::add);
        return oldestFirst;
    }
}
