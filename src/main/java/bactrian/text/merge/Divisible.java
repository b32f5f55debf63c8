package bactrian.text.merge;

import static bactrian.text.model.NodeType.*;

import bactrian.text.model.Attributes;
import bactrian.text.model.Details;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.WikiSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which blocks can be merged by merging what is in them. */
final class Divisible {
    private static final Set<NodeType> LISTS = EnumSet.of(BULLET_LIST, ORDERED_LIST, TASK_LIST, DECISION_LIST);
    private static final Set<NodeType> HOLDERS =
            EnumSet.of(LIST_ITEM, PANEL, BLOCKQUOTE, EXPAND, NESTED_EXPAND, LAYOUT_COLUMN, TABLE_CELL, TABLE_HEADER);
    private static final Set<NodeType> PLACES = EnumSet.of(TABLE_ROW, LAYOUT_SECTION);

    private Divisible() {}

    /** Whether both sides' forms of a block can be merged inside: of one kind, and not both with other attributes. */
    static boolean all(Element base, Element jira, Element portfolio) {
        NodeType type = base.type();
        boolean oneKind = jira.type() == type && portfolio.type() == type;
        boolean attributes = same(base, jira) || same(base, portfolio) || same(jira, portfolio);
        return oneKind && attributes && inside(base, jira, portfolio);
    }

    private static boolean inside(Element base, Element jira, Element portfolio) {
        NodeType type = base.type();
        if (PLACES.contains(type)) {
            int size = base.content().size();
            return jira.content().size() == size && portfolio.content().size() == size;
        }
        if (type == TABLE) {
            return widths(jira).equals(widths(base)) && widths(portfolio).equals(widths(base));
        }
        return LISTS.contains(type) || HOLDERS.contains(type);
    }

    /** A side that added a column changed all rows: rows of the other would not fit in. */
    private static Set<Integer> widths(Element table) {
        return table.content().stream().map(row -> row.content().size()).collect(Collectors.toSet());
    }

    /** Whether its children are known by their place. */
    static boolean byPlace(NodeType type) {
        return PLACES.contains(type);
    }

    private static boolean same(Element some, Element other) {
        return visible(some).equals(visible(other))
                && some.details().marks().equals(other.details().marks());
    }

    private static Attributes visible(Element element) {
        return element.attributes().without("localId");
    }

    /** Those of the side that changed them. */
    static Details details(Element base, Element jira, Element portfolio) {
        Element source = same(base, portfolio) ? jira : portfolio;
        return source.details().with(source.details().source().edited());
    }

    /** Nodes of a parent as a document that can be shown: items in their list, rows in their table. */
    static Element shown(Element parent, List<Node> nodes) {
        boolean parts = LISTS.contains(parent.type()) || parent.type() == TABLE;
        return nodes.isEmpty() || !parts
                ? Element.document(nodes)
                : Element.document(
                        List.of(parent.with(nodes).with(parent.details().with(WikiSource.NONE))));
    }
}
