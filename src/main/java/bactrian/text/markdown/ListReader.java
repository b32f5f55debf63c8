package bactrian.text.markdown;

import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import bactrian.text.model.Inlines;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Reads lists. Bullets that all begin with a box are tasks, those that all begin with an empty tag are decisions. */
final class ListReader {
    private final MarkdownReader reader;
    private final MarkdownSyntax syntax;

    ListReader(MarkdownReader reader, MarkdownSyntax syntax) {
        this.reader = reader;
        this.syntax = syntax;
    }

    Element list(Block list) {
        if (list instanceof OrderedList ordered) {
            int order = ordered.getMarkerStartNumber();
            Attributes attributes = order == 1 ? Attributes.NONE : Attributes.of("order", order);
            return Element.of(NodeType.ORDERED_LIST, attributes, items(list));
        }
        if (all(list, ItemMark::task)) {
            return tasks(list);
        }
        return all(list, ItemMark::decision) ? decisions(list) : Element.of(NodeType.BULLET_LIST, items(list));
    }

    private List<Node> items(Block list) {
        List<Node> items = new ArrayList<>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(Element.of(NodeType.LIST_ITEM, reader.blocks(item)));
        }
        return items;
    }

    private boolean all(Block list, java.util.function.Predicate<String> test) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (!(item.getFirstChild() instanceof Paragraph first) || !test.test(syntax.firstLine(first))) {
                return false;
            }
        }
        return true;
    }

    private Element tasks(Block list) {
        List<Node> tasks = new ArrayList<>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            String state = ItemMark.done(syntax.firstLine((Block) item.getFirstChild())) ? "DONE" : "TODO";
            List<Node> content = unmarked(reader.blocks(item), ItemMark.TASK_LENGTH);
            List<Node> own = content.stream()
                    .filter(block -> block.type() != NodeType.TASK_LIST)
                    .toList();
            tasks.add(Element.of(
                    NodeType.TASK_ITEM, Attributes.of("state", state), Inlines.flatten(Element.document(own))));
            content.stream().filter(block -> block.type() == NodeType.TASK_LIST).forEach(tasks::add);
        }
        return Element.of(NodeType.TASK_LIST, tasks);
    }

    private Element decisions(Block list) {
        List<Node> items = new ArrayList<>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            List<Node> content = unmarked(reader.blocks(item), ItemMark.DECISION_LENGTH);
            items.add(Element.of(
                    NodeType.DECISION_ITEM,
                    Attributes.of("state", "DECIDED"),
                    Inlines.flatten(Element.document(content))));
        }
        return Element.of(NodeType.DECISION_LIST, items);
    }

    /** The blocks without the characters of the mark at the start of the first paragraph. */
    private static List<Node> unmarked(List<Node> blocks, int length) {
        List<Node> rest = new ArrayList<>(blocks);
        if (rest.get(0) instanceof Element paragraph && paragraph.content().get(0) instanceof Text text) {
            List<Node> inlines = new ArrayList<>(paragraph.content());
            String unmarked = text.text().substring(Math.min(length, text.text().length()));
            inlines.set(0, text.with(unmarked.stripLeading()));
            inlines.removeIf(node -> node instanceof Text run && run.text().isEmpty());
            rest.set(0, paragraph.with(inlines));
        }
        return rest;
    }
}
