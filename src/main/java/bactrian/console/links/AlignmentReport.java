package bactrian.console.links;

import bactrian.field.Side;
import bactrian.integration.Link;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What aligning does, or would do: all of it counted, the first rows shown. */
final class AlignmentReport {
    private static final int MOST_ROWS = 100;

    private final Fill fill;
    private final boolean dryRun;
    private final ObjectNode view = JsonNodeFactory.instance.objectNode();
    private int jira;
    private int portfolio;

    AlignmentReport(Fill fill, boolean dryRun) {
        this.fill = fill;
        this.dryRun = dryRun;
        view.put("dryRun", dryRun).put("fill", fill.id()).put("jira", 0).put("portfolio", 0);
        view.putArray("items");
        view.putArray("unread");
    }

    Fill fill() {
        return fill;
    }

    boolean dryRun() {
        return dryRun;
    }

    void filled(Link link, FieldPair field, Side side) {
        jira += side == Side.JIRA ? 1 : 0;
        portfolio += side == Side.PORTFOLIO ? 1 : 0;
        if (view.withArray("items").size() < MOST_ROWS) {
            view.withArray("items")
                    .add(field.view(fill)
                            .put("issueKey", link.issueKey())
                            .put("itemId", String.valueOf(link.itemId())));
        }
    }

    void unread(String issue, String why) {
        if (view.withArray("unread").size() < MOST_ROWS) {
            view.withArray("unread").addObject().put("issue", issue).put("reason", why);
        }
    }

    /** {@code {dryRun, fill, jira, portfolio, items, unread}}: how many fields of each side are filled, and which. */
    ObjectNode view() {
        return view.put("jira", jira).put("portfolio", portfolio);
    }
}
