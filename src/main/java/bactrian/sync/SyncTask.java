package bactrian.sync;

import bactrian.inbox.Claim;
import bactrian.inbox.Subject;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.Mapping;
import bactrian.jira.JiraException;
import bactrian.portfolio.Item;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/**
 * One subject in one pair of hands, with all that is known of it; immutable.
 *
 * @param issueId the issue's numeric id, empty for an item that has none yet
 * @param issue the issue as read, a missing node while it is not
 * @param gone whether the issue is known to be deleted
 * @param absence why the issue could not be read, while that is so
 * @param created whether the twin was made just now
 */
public record SyncTask(
        Claim claim,
        Integration integration,
        Mapping mapping,
        Optional<Link> link,
        String issueId,
        JsonNode issue,
        Optional<Item> item,
        boolean gone,
        Optional<JiraException> absence,
        boolean created) {

    /** The subject: the issue's if there is one. */
    public Subject subject() {
        return issueId.isEmpty() ? claim.subject() : Subject.issue(integration.site(), issueId);
    }

    /** Whether the issue has to be read singly: it did not come with the others. */
    public boolean unread() {
        return !issueId.isEmpty() && issue.isMissingNode() && !itemGone();
    }

    /** Whether one side of the link is gone for good. */
    public boolean ended() {
        return gone || itemGone();
    }

    private boolean itemGone() {
        boolean aboutItem = link.isPresent() || claim.subject().isItem();
        return aboutItem && item.isEmpty();
    }

    /** Whether this is an item that has no issue. */
    public boolean newItem() {
        return link.isEmpty() && item.isPresent();
    }

    /** Whether this is an issue that has no item. */
    public boolean newIssue() {
        return link.isEmpty() && item.isEmpty();
    }

    /** The issue's key as read, or as last seen. */
    public String issueKey() {
        return issue.path("key").asText(link.map(Link::issueKey).orElse(""));
    }

    /** The item's id, or 0. */
    public long itemId() {
        return link.map(Link::itemId).or(() -> item.map(Item::id)).orElse(0L);
    }

    /** With the issue as read. */
    public SyncTask withIssue(JsonNode read) {
        return new SyncTask(
                claim, integration, mapping, link, read.path("id").asText(), read, item, false, absence, created);
    }

    /** With the issue known to be deleted. */
    public SyncTask withoutIssue() {
        return new SyncTask(
                claim, integration, mapping, link, issueId, MissingNode.getInstance(), item, true, absence, created);
    }

    /** With the link that was just made. */
    public SyncTask linked(Link made, Item twin) {
        return new SyncTask(
                claim,
                integration,
                mapping,
                Optional.of(made),
                made.issueId(),
                issue,
                Optional.of(twin),
                false,
                absence,
                true);
    }

    /** Under a claim that holds more. */
    public SyncTask with(Claim wider) {
        return new SyncTask(wider, integration, mapping, link, issueId, issue, item, gone, absence, created);
    }
}
