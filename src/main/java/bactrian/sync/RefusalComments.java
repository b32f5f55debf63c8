package bactrian.sync;

import bactrian.deadletter.DeadLetter;
import bactrian.deadletter.DeadLetters;
import bactrian.field.Side;
import bactrian.jira.Deployment;
import bactrian.text.RichText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.Variable;

/** Comments that tell on an issue what could not be written to it, each fault once; off unless it is asked for. */
public final class RefusalComments {
    private final DeadLetters deadLetters;
    private final boolean wanted;

    /** With {@code bactrian.deadletter.comment}. */
    public RefusalComments(DeadLetters deadLetters, boolean wanted) {
        this.deadLetters = deadLetters;
        this.wanted = wanted;
    }

    /**
     * One comment.
     *
     * @param body as {@code jira-rest:addComment} takes it
     */
    public record Comment(long integration, String issueId, JsonNode body) {}

    /** The comment about the faults that this look at the issue met for the first time; none if there are none. */
    public List<Comment> due(@Variable("task") SyncTask task) {
        List<DeadLetter> fresh = wanted
                ? deadLetters.fresh(task.subject(), task.claim().newest().id()).stream()
                        .filter(letter -> letter.target().equals(Side.JIRA.id()))
                        .toList()
                : List.of();
        return fresh.isEmpty()
                ? List.of()
                : List.of(new Comment(task.integration().id(), task.issueId(), body(task, fresh)));
    }

    private static JsonNode body(SyncTask task, List<DeadLetter> fresh) {
        RichText text = RichText.fromMarkdown("Bactrian could not write to this issue:\n\n"
                + fresh.stream()
                        .map(letter -> "- " + letter.field() + ": " + letter.reason() + " " + letter.advice())
                        .collect(Collectors.joining("\n")));
        JsonNode written = task.integration().deployment() == Deployment.CLOUD
                ? text.toAdf()
                : JsonNodeFactory.instance.textNode(text.toWiki());
        return JsonNodeFactory.instance.objectNode().set("body", written);
    }
}
