package bactrian.jirasim.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One issue as it is at one time. Immutable.
 *
 * @param values kept values by field id; what is missing is empty
 * @param statusSince when it came into its status's category
 * @param changes its changelog, oldest first
 * @param properties its entity properties
 */
public record Issue(
        long id,
        String key,
        Project project,
        IssueType type,
        Map<String, JsonNode> values,
        String creatorId,
        Instant created,
        Instant updated,
        Instant statusSince,
        List<Change> changes,
        Map<String, JsonNode> properties,
        List<Comment> comments) {

    /** The kept value of a field, if it has one. */
    public Optional<JsonNode> value(String fieldId) {
        return Optional.ofNullable(values.get(fieldId));
    }

    /** The id of the status it is in. */
    public String statusId() {
        return values.get("status").asText();
    }

    /** The id of its parent, whatever field holds it on this deployment. */
    public Optional<Long> parentId() {
        return value("parent").map(JsonNode::asLong);
    }

    /** With these values, project, type and key, one changelog entry more. */
    public Issue changed(Placement placement, Map<String, JsonNode> newValues, Change change, Instant since) {
        List<Change> log = new ArrayList<>(changes);
        log.add(change);
        return new Issue(
                id,
                placement.key(),
                placement.project(),
                placement.type(),
                Map.copyOf(newValues),
                creatorId,
                created,
                change.at(),
                since,
                List.copyOf(log),
                properties,
                comments);
    }

    /** With one entity property set. A property is not a change of the issue: {@code updated} stays. */
    public Issue withProperty(String name, JsonNode value) {
        Map<String, JsonNode> all = new HashMap<>(properties);
        all.put(name, value);
        return withProperties(all);
    }

    /** With these entity properties and no others. */
    public Issue withProperties(Map<String, JsonNode> all) {
        return new Issue(
                id,
                key,
                project,
                type,
                values,
                creatorId,
                created,
                updated,
                statusSince,
                changes,
                Map.copyOf(all),
                comments);
    }

    /** With these comments and no others. */
    public Issue withComments(List<Comment> all, Instant at) {
        return new Issue(
                id,
                key,
                project,
                type,
                values,
                creatorId,
                created,
                at,
                statusSince,
                changes,
                properties,
                List.copyOf(all));
    }

    /** Where an issue stands: what a move or a change of type replaces. */
    public record Placement(String key, Project project, IssueType type) {}

    /** Where this issue stands. */
    public Placement placement() {
        return new Placement(key, project, type);
    }
}
