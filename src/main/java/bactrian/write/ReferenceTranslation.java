package bactrian.write;

import bactrian.field.Value;
import bactrian.inbox.Subject;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.jira.field.JiraFieldKind;
import java.util.Optional;

/** References through links: an item for an issue and the other way round. */
final class ReferenceTranslation {
    private final Links links;

    ReferenceTranslation(Links links) {
        this.links = links;
    }

    Value toPortfolio(Integration integration, FieldMapping field, Value.Reference jira) {
        Subject issue = Subject.issue(integration.site(), jira.id());
        Optional<Link> link = field.jiraKind() == JiraFieldKind.PARENT_LINK
                ? links.findByKey(integration.site(), jira.name())
                : links.find(issue);
        return link.<Value>map(found -> new Value.Reference(String.valueOf(found.itemId()), jira.name()))
                .orElseThrow(() -> notLinked(issue, "Issue " + jira.name()));
    }

    Value toJira(FieldMapping field, Value.Reference portfolio) {
        Subject item = Subject.item(Long.parseLong(portfolio.id()));
        boolean byKey = field.jiraKind() == JiraFieldKind.PARENT_LINK;
        return links.find(item)
                .<Value>map(link -> new Value.Reference(byKey ? link.issueKey() : link.issueId(), link.issueKey()))
                .orElseThrow(() -> notLinked(item, "Item \"" + portfolio.name() + "\""));
    }

    private static NotYetException notLinked(Subject subject, String what) {
        return NotYetException.untilLinked(
                subject.key(), what + " is not linked yet; the field is written when it is.");
    }
}
