package bactrian.text.adf;

import bactrian.text.model.Attributes;
import bactrian.text.model.ContentModel;
import bactrian.text.model.Details.Spelled;
import bactrian.text.model.Element;
import bactrian.text.model.Inlines;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.MediaParagraphs;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;

/** What stands in for a node where ADF does not allow it. Words are kept, the form gives way. */
final class Substitutes {
    private Substitutes() {}

    /** The nodes to put in its place; each is nearer to being allowed than the node was. */
    static List<Node> of(Node node, NodeType parent) {
        if (parent == NodeType.CODE_BLOCK) {
            return List.of();
        }
        if (ContentModel.holdsInlines(parent)) {
            return node.type().inline() ? List.of() : Inlines.flatten(node);
        }
        if (node.type().inline()) {
            return List.of(Element.paragraph(List.of(node)));
        }
        return ContentModel.holdsBlocks(parent) ? block((Element) node, parent) : part(node, parent);
    }

    private static List<Node> block(Element node, NodeType parent) {
        return switch (node.type()) {
            case HEADING -> List.of(Element.paragraph(strong(node.content())));
            case RULE -> List.of(Element.paragraph(List.of(Text.of("----"))));
            case TASK_LIST, DECISION_LIST -> List.of(PlainLists.bullets(node));
            case EXPAND, NESTED_EXPAND -> expand(node, parent);
            case TABLE_ROW -> List.of(PlainLists.row(node));
            case BLOCK_CARD, EMBED_CARD -> List.of(card(node));
            case MEDIA -> List.of(media(node, parent));
            case LIST_ITEM ->
                ContentModel.allows(parent, NodeType.BULLET_LIST)
                        ? List.of(Element.of(NodeType.BULLET_LIST, node))
                        : node.content();
            case TASK_ITEM, BLOCK_TASK_ITEM -> List.of(Element.of(NodeType.TASK_LIST, node));
            case DECISION_ITEM -> List.of(Element.of(NodeType.DECISION_LIST, node));
            case CAPTION, PARAGRAPH, CODE_BLOCK -> List.of(Element.paragraph(Inlines.flatten(node)));
            default -> node.content();
        };
    }

    private static Node media(Element media, NodeType parent) {
        Element single = Element.of(NodeType.MEDIA_SINGLE, Attributes.of("layout", "center"), List.of(media));
        if (ContentModel.allows(parent, NodeType.MEDIA_SINGLE)) {
            return single;
        }
        return media.attributes().text("url").isPresent()
                ? Element.paragraph(MediaParagraphs.asLinks(List.of(single)))
                : Element.paragraph(List.of(media.with(NodeType.MEDIA_INLINE)));
    }

    private static List<Node> part(Node node, NodeType parent) {
        List<Node> content = node.type().block() ? List.of(node) : node.content();
        return switch (parent) {
            case BULLET_LIST, ORDERED_LIST -> List.of(Element.of(NodeType.LIST_ITEM, content));
            case TASK_LIST ->
                List.of(Element.of(NodeType.TASK_ITEM, Attributes.of("state", "TODO"), Inlines.flatten(node)));
            case DECISION_LIST ->
                List.of(Element.of(NodeType.DECISION_ITEM, Attributes.of("state", "DECIDED"), Inlines.flatten(node)));
            case TABLE -> List.of(Element.of(NodeType.TABLE_ROW, content));
            case TABLE_ROW -> List.of(Element.of(NodeType.TABLE_CELL, content));
            default -> List.of();
        };
    }

    private static List<Node> expand(Element node, NodeType parent) {
        NodeType other = node.type() == NodeType.EXPAND ? NodeType.NESTED_EXPAND : NodeType.EXPAND;
        if (ContentModel.allows(parent, other)) {
            return List.of(
                    other == NodeType.EXPAND || node.attributes().written()
                            ? node.with(other)
                            : node.with(other).with(node.details().with(Attributes.of("title", ""))));
        }
        List<Node> nodes = new ArrayList<>();
        node.attributes()
                .text("title")
                .filter(title -> !title.isEmpty())
                .ifPresent(title -> nodes.add(Element.paragraph(strong(List.of(Text.of(title))))));
        nodes.addAll(node.content());
        return nodes;
    }

    private static Node card(Element card) {
        return Element.paragraph(card.attributes()
                .text("url")
                .map(url -> List.of(Element.of(NodeType.INLINE_CARD, Attributes.of("url", url), List.of())))
                .orElse(List.of()));
    }

    private static List<Node> strong(List<Node> inlines) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : inlines) {
            nodes.add(node instanceof Text text && !text.has(MarkType.STRONG) ? bold(text) : node);
        }
        return nodes;
    }

    private static Text bold(Text text) {
        List<Mark> marks = new ArrayList<>(text.marks());
        marks.add(Mark.of(MarkType.STRONG));
        return text.with(marks);
    }

    /** Whether it has fewer children than the schema demands, or a layout too few or too many columns. */
    static boolean hollow(Element element) {
        int size = element.content().size();
        return switch (element.type()) {
            case BULLET_LIST, ORDERED_LIST, TASK_LIST, DECISION_LIST, TABLE, MEDIA_GROUP, MEDIA_SINGLE -> size == 0;
            case TABLE_ROW -> size == 0 && !element.details().spelled().contains(Spelled.CONTENT);
            case LAYOUT_SECTION -> size < 2 || size > 3;
            default -> false;
        };
    }

    /** What stands in for a hollow one. */
    static List<Node> ofHollow(Element element) {
        return element.content().stream()
                .flatMap(column -> column.content().stream())
                .toList();
    }
}
