package bactrian.jirasim.site;

import bactrian.jirasim.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Commits changes of issues: the new snapshot, its changelog entry and the event, in one step. What is allowed has been
 * decided before.
 */
public final class IssueChanges {

    private final Site site;
    private final ChangeItems items;

    /** Commits to that site. */
    public IssueChanges(Site site) {
        this.site = site;
        this.items = new ChangeItems(site);
    }

    /** A new issue in that project with the next free id and key. */
    public Issue create(Account actor, NewIssue draft) {
        return site.exclusively(() -> {
            Issue issue = born(actor, site.issues().nextId(), site.issues().nextKey(draft.project()), draft);
            List<ChangeItem> birth = items.ofBirth(issue);
            site.tell(new SiteEvent.Created(
                    issue, actor, issue.created(), new Change(site.newId(), actor.id(), issue.created(), birth)));
            return issue;
        });
    }

    /** A new issue with a given id and key, of which no event tells: it was there before anyone looked. */
    public Issue seed(Account actor, long id, String key, NewIssue draft) {
        return site.exclusively(() -> born(actor, id, key, draft));
    }

    /** A new issue with the next free id and key, of which no event tells. */
    public Issue seed(Account actor, NewIssue draft) {
        return site.exclusively(
                () -> seed(actor, site.issues().nextId(), site.issues().nextKey(draft.project()), draft));
    }

    private Issue born(Account actor, long id, String key, NewIssue draft) {
        Instant now = site.clock().instant();
        Map<String, JsonNode> values = new HashMap<>(draft.values());
        String firstStatus = site.vocabulary().statuses().all().get(0).id();
        values.putIfAbsent("status", Json.string(firstStatus));
        values.putIfAbsent("reporter", Json.string(actor.id()));
        values.putIfAbsent("priority", Json.string("3"));
        values.values().removeIf(IssueChanges::isEmpty);
        Issue issue = new Issue(
                id,
                key,
                draft.project(),
                draft.type(),
                Map.copyOf(values),
                actor.id(),
                now,
                now,
                now,
                List.of(),
                Map.copyOf(draft.properties()),
                List.of());
        site.issues().put(issue, now);
        return issue;
    }

    /** Sets values (JSON null or an empty list clears) and tells of it; nothing happens when nothing differs. */
    public Issue update(Account actor, Issue before, Map<String, JsonNode> values) {
        return update(actor, before, before.placement(), values);
    }

    /** Sets values and where the issue stands (a move, a change of type). */
    public Issue update(Account actor, Issue before, Issue.Placement placement, Map<String, JsonNode> values) {
        Map<String, JsonNode> merged = new HashMap<>(before.values());
        merged.putAll(values);
        merged.values().removeIf(IssueChanges::isEmpty);
        List<ChangeItem> changed = items.between(before, placement, merged);
        if (changed.isEmpty()) {
            return before;
        }
        Instant now = site.clock().instant();
        Change change = new Change(site.newId(), actor.id(), now, changed);
        boolean sameStatus = before.statusId().equals(merged.get("status").asText());
        Issue after = before.changed(placement, merged, change, sameStatus ? before.statusSince() : now);
        site.issues().put(after, now);
        site.tell(new SiteEvent.Updated(after, actor, now, change, EventTypes.of(site, after, changed)));
        return after;
    }

    /** Deletes an issue. */
    public void delete(Account actor, Issue issue) {
        Instant now = site.clock().instant();
        site.issues().remove(issue, now);
        site.tell(new SiteEvent.Deleted(issue, actor, now));
    }

    /** Moves an issue to another project, where it gets a new key; its id and its old key stay valid. */
    public Issue move(Account actor, Issue issue, Project project, IssueType type) {
        return site.exclusively(() -> {
            String key = project.id().equals(issue.project().id())
                    ? issue.key()
                    : site.issues().nextKey(project);
            return update(actor, issue, new Issue.Placement(key, project, type), Map.of());
        });
    }

    /** Sets the entity properties of an issue; tells nobody. */
    public void properties(Issue issue, Map<String, JsonNode> properties) {
        site.issues().put(issue.withProperties(properties), site.clock().instant());
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || (value.isArray() && value.isEmpty());
    }
}
