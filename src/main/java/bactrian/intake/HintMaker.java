package bactrian.intake;

import bactrian.integration.Mapping;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reduces a webhook's body to the hint that is stored: which issue, what changed, and the fields that are mapped. */
final class HintMaker {
    /** On Data Center comment events name their issue only in the comment's address (jira-facts 1.1). */
    private static final Pattern ISSUE_IN_ADDRESS = Pattern.compile("/issue/(\\d+)/comment/");

    private static final List<String> ALWAYS = List.of(
            "project", "issuetype", "status", "priority", "labels", "components", "parent", "created", "creator");

    private HintMaker() {}

    /** The numeric id of the issue a body is about, or empty if it is about none. */
    static String issueId(JsonNode body) {
        String id = body.path("issue").path("id").asText("");
        Matcher address =
                ISSUE_IN_ADDRESS.matcher(body.path("comment").path("self").asText(""));
        return id.isEmpty() && address.find() ? address.group(1) : id;
    }

    static ObjectNode hint(JsonNode body, List<Mapping> mappings) {
        JsonNode issue = body.path("issue");
        ObjectNode hint = JsonNodeFactory.instance
                .objectNode()
                .put("event", body.path("webhookEvent").asText(""))
                .put("id", issueId(body))
                .put("key", issue.path("key").asText(""))
                .put("timestamp", body.path("timestamp").asLong())
                .put("actor", actor(body.path("user")));
        body.path("changelog").path("items").forEach(item -> hint.withArray("changed")
                .add(item.path("fieldId").asText(item.path("field").asText(""))));
        ObjectNode fields = hint.putObject("fields");
        changes(body, mappings, hint);
        for (String field : kept(mappings)) {
            if (issue.path("fields").has(field)) {
                fields.set(field, issue.path("fields").path(field));
            }
        }
        return hint;
    }

    private static String actor(JsonNode user) {
        return user.path("accountId").asText(user.path("name").asText(""));
    }

    /** What the changelog says of mapped fields, so that an echo shows what was overwritten. */
    private static void changes(JsonNode body, List<Mapping> mappings, ObjectNode hint) {
        Set<String> names = new LinkedHashSet<>();
        mappings.stream().flatMap(mapping -> mapping.fields().stream()).forEach(field -> {
            names.add(field.jiraField());
            names.add(field.jiraName());
        });
        for (JsonNode item : body.path("changelog").path("items")) {
            if (names.contains(item.path("fieldId").asText(""))
                    || names.contains(item.path("field").asText(""))) {
                hint.withArray("changes").add(item);
            }
        }
    }

    private static Set<String> kept(List<Mapping> mappings) {
        Set<String> kept = new LinkedHashSet<>(ALWAYS);
        mappings.forEach(mapping -> kept.addAll(mapping.jiraFields()));
        return kept;
    }
}
