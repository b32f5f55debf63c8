package bactrian.jirasim.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes comments and tells of them. */
public final class CommentChanges {

    private final Site site;

    /** For one site. */
    public CommentChanges(Site site) {
        this.site = site;
    }

    /** Adds a comment. */
    public Comment add(Account actor, Issue issue, JsonNode body) {
        Instant now = site.clock().instant();
        Comment comment = new Comment(site.newId(), actor.id(), actor.id(), body, now, now);
        List<Comment> all = new ArrayList<>(issue.comments());
        all.add(comment);
        commented(actor, issue, all, now, comment, "created");
        return comment;
    }

    /** Changes the body of a comment. */
    public Comment edit(Account actor, Issue issue, Comment before, JsonNode body) {
        Instant now = site.clock().instant();
        Comment after = before.edited(actor.id(), body, now);
        List<Comment> all = new ArrayList<>(issue.comments());
        all.replaceAll(comment -> comment.id().equals(before.id()) ? after : comment);
        commented(actor, issue, all, now, after, "updated");
        return after;
    }

    /** Deletes a comment. */
    public void delete(Account actor, Issue issue, Comment comment) {
        List<Comment> all = new ArrayList<>(issue.comments());
        all.removeIf(other -> other.id().equals(comment.id()));
        commented(actor, issue, all, site.clock().instant(), comment, "deleted");
    }

    private void commented(Account actor, Issue issue, List<Comment> all, Instant now, Comment comment, String verb) {
        Issue after = issue.withComments(all, now);
        site.issues().put(after, now);
        site.tell(new SiteEvent.Commented(after, actor, now, comment, verb));
    }
}
