package bactrian.integration;

import bactrian.inbox.Subject;

/**
 * One item and one issue that are kept in sync.
 *
 * @param issueId the issue's numeric id, which never changes
 * @param issueKey the issue's key when last seen
 */
public record Link(
        long id,
        long integration,
        long mapping,
        String site,
        String issueId,
        String issueKey,
        long itemId,
        LinkState state) {
    /** The issue as a subject. */
    public Subject issue() {
        return Subject.issue(site, issueId);
    }

    /** The item as a subject. */
    public Subject item() {
        return Subject.item(itemId);
    }
}
