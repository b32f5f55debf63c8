package bactrian.text.wiki;

import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import bactrian.text.model.NodeType;
import java.util.List;

/** Reads bullets that are tasks or decisions; wiki markup has no other form for them. */
final class WikiTasks {
    private WikiTasks() {}

    static Element tasks(List<WikiItem> items) {
        return Element.of(
                NodeType.TASK_LIST,
                items.stream()
                        .map(item -> item(NodeType.TASK_ITEM, item.done() ? "DONE" : "TODO", item))
                        .toList());
    }

    static Element decisions(List<WikiItem> items) {
        return Element.of(
                NodeType.DECISION_LIST,
                items.stream()
                        .map(item -> item(NodeType.DECISION_ITEM, "DECIDED", item))
                        .toList());
    }

    private static Element item(NodeType type, String state, WikiItem item) {
        return Element.of(type, Attributes.of("state", state), WikiInlines.read(item.words()));
    }
}
