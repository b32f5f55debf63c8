package bactrian.jirasim.webhook;

import bactrian.jirasim.Json;
import bactrian.jirasim.field.FieldSelection;
import bactrian.jirasim.field.IssueShape;
import bactrian.jirasim.field.Shapes;
import bactrian.jirasim.site.Change;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.SiteEvent;
import bactrian.jirasim.site.View;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Makes the bodies that an event is told with. Webhooks speak the dialect of v2 on both deployments. */
final class WebhookBodies {

    private static final List<String> SHORT =
            List.of("summary", "issuetype", "project", "assignee", "priority", "status");

    /** Fields that issue events of Cloud lack, and all that Data Center has. */
    private static final FieldSelection CLOUD = new FieldSelection(List.of("*all", "-comment", "-worklog"), "*all");

    private static final FieldSelection ALL = new FieldSelection(List.of(), "*all");

    private final Site site;

    WebhookBodies(Site site) {
        this.site = site;
    }

    /** One message of an event. */
    record Message(String webhookEvent, ObjectNode body) {}

    /** The messages of an event: mostly one, two for a comment on Data Center. */
    List<Message> of(SiteEvent event) {
        View view = View.ofWebhooks(site, event.actor().zone());
        List<Message> messages = new ArrayList<>();
        if (event instanceof SiteEvent.Created created) {
            ObjectNode body = issueEvent(event, "jira:issue_created", "issue_created", view);
            messages.add(new Message("jira:issue_created", site.cloud() ? with(body, created.change(), view) : body));
        } else if (event instanceof SiteEvent.Updated updated) {
            ObjectNode body = issueEvent(event, "jira:issue_updated", updated.type(), view);
            messages.add(new Message("jira:issue_updated", with(body, updated.change(), view)));
        } else if (event instanceof SiteEvent.Deleted) {
            String type = site.cloud() ? "" : "issue_deleted";
            messages.add(new Message("jira:issue_deleted", issueEvent(event, "jira:issue_deleted", type, view)));
        } else if (event instanceof SiteEvent.Commented commented) {
            comment(commented, view, messages);
        }
        return messages;
    }

    private ObjectNode issueEvent(SiteEvent event, String name, String type, View view) {
        ObjectNode body =
                Json.object().put("timestamp", event.at().toEpochMilli()).put("webhookEvent", name);
        if (!type.isEmpty()) {
            body.put("issue_event_type_name", type);
        }
        body.set("user", Shapes.user(event.actor(), view));
        boolean withComments = event instanceof SiteEvent.Deleted || !site.cloud();
        body.set("issue", IssueShape.issue(event.issue(), withComments ? ALL : CLOUD, view));
        return body;
    }

    private static ObjectNode with(ObjectNode body, Change change, View view) {
        ObjectNode changelog = Json.object().put("id", change.id());
        ArrayNode items = changelog.putArray("items");
        change.items().forEach(item -> items.add(item.webhookJson(view.site().deployment())));
        return body.set("changelog", changelog);
    }

    private void comment(SiteEvent.Commented event, View view, List<Message> messages) {
        String name = "comment_" + event.verb();
        ObjectNode body =
                Json.object().put("timestamp", event.at().toEpochMilli()).put("webhookEvent", name);
        if (!site.cloud() && !event.verb().equals("created")) {
            body.set("user", Shapes.user(event.actor(), view));
        }
        body.set("comment", IssueShape.comment(event.issue(), event.comment(), view));
        if (site.cloud()) {
            body.set("issue", IssueShape.issue(event.issue(), new FieldSelection(SHORT, "*all"), view));
        }
        messages.add(new Message(name, body));
        if (!site.cloud()) {
            messages.add(new Message("jira:issue_updated", twin(event, view)));
        }
    }

    /** Data Center tells of a comment a second time, as of a change of its issue; of a deleted one without it. */
    private ObjectNode twin(SiteEvent.Commented event, View view) {
        String type =
                switch (event.verb()) {
                    case "created" -> "issue_commented";
                    case "updated" -> "issue_comment_edited";
                    default -> "issue_comment_deleted";
                };
        ObjectNode body = issueEvent(event, "jira:issue_updated", type, view);
        if (!event.verb().equals("deleted")) {
            body.set("comment", IssueShape.comment(event.issue(), event.comment(), view));
        }
        return body;
    }
}
