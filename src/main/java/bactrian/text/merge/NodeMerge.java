package bactrian.text.merge;

import bactrian.text.compare.Canonical;
import bactrian.text.model.ContentModel;
import bactrian.text.model.Details;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Merges one node that was edited: what it has that Markdown does not show, it keeps. */
final class NodeMerge {
    /** What Markdown shows block by block, though not each block as one. */
    private static final Set<NodeType> HOLDERS = EnumSet.of(
            NodeType.PANEL,
            NodeType.BLOCKQUOTE,
            NodeType.EXPAND,
            NodeType.NESTED_EXPAND,
            NodeType.LIST_ITEM,
            NodeType.LAYOUT_COLUMN);

    private NodeMerge() {}

    /** The node after the edit. */
    static Node merge(Passage passage, Node after) {
        if (passage.single()
                && passage.original().get(0) instanceof Element original
                && passage.shown().get(0) instanceof Element shown
                && after instanceof Element edited) {
            return merge(original, shown, edited);
        }
        return after;
    }

    private static Node merge(Element original, Element shown, Element edited) {
        if (Canonical.of(shown).equals(Canonical.of(edited))) {
            return original;
        }
        if (original.type() != shown.type() || shown.type() != edited.type()) {
            return edited;
        }
        return new Element(original.type(), details(original, shown, edited), content(original, shown, edited));
    }

    private static Details details(Element original, Element shown, Element edited) {
        Details details = original.details().with(original.details().source().edited());
        return details.with(AttributeMerge.merge(original.attributes(), shown.attributes(), edited.attributes()));
    }

    private static List<Node> content(Element original, Element shown, Element edited) {
        if (original.type() == NodeType.CODE_BLOCK) {
            return edited.content();
        }
        if (ContentModel.holdsInlines(original.type())) {
            return InlineMerge.merge(original.content(), shown.content(), edited.content());
        }
        List<Node> visible =
                original.content().stream().filter(NodeMerge::visible).toList();
        if (visible.size() != shown.content().size()) {
            return HOLDERS.contains(original.type()) ? blocks(original, shown, edited) : edited.content();
        }
        return SequenceMerge.merge(passages(original, shown), edited.content());
    }

    private static List<Node> blocks(Element original, Element shown, Element edited) {
        List<Passage> passages = Passages.of(original, MarkdownMerge.rendering(original), shown.content());
        return SequenceMerge.merge(passages, edited.content());
    }

    private static List<Passage> passages(Element original, Element shown) {
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        for (Node node : original.content()) {
            boolean visible = visible(node);
            passages.add(
                    new Passage(List.of(node), visible ? List.of(shown.content().get(at)) : List.of()));
            at += visible ? 1 : 0;
        }
        return passages;
    }

    /** Whether Markdown shows it; an empty paragraph it does not. */
    private static boolean visible(Node node) {
        return node.type() != NodeType.PARAGRAPH
                || !(node instanceof Element paragraph)
                || !Canonical.of(paragraph).content().isEmpty();
    }
}
