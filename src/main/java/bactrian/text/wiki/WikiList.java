package bactrian.text.wiki;

import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.ArrayList;
import java.util.List;

/** Reads a list: lines that begin with signs, one sign for each level, and the lines that continue them. */
final class WikiList {
    private static final int MAX_LEVEL = 20;

    private final String text;
    private final WikiMacros macros;
    private final int depth;
    private final List<WikiItem> items = new ArrayList<>();
    private int end;

    WikiList(String text, WikiMacros macros, int start, int depth) {
        this.text = text;
        this.macros = macros;
        this.depth = depth;
        this.end = start;
        collect(start);
    }

    /** Where the list ends. */
    int end() {
        return end;
    }

    private void collect(int start) {
        int at = start;
        while (at < text.length() && kind(at) == WikiLine.LIST) {
            String line = text.substring(at, WikiLine.end(text, at));
            int from = at + WikiLine.itemStart(line);
            end = itemEnd(from);
            String signs = WikiLine.signs(line);
            String level = signs.substring(0, Math.min(signs.length(), MAX_LEVEL));
            items.add(new WikiItem(level, text.substring(Math.min(from, end), end)));
            at = end + 1;
        }
    }

    /** The end of an item: of its line and of those below that begin nothing new. */
    private int itemEnd(int from) {
        int stop = macros.lineEnd(from);
        while (stop + 1 < text.length() && continues(kind(stop + 1))) {
            stop = macros.lineEnd(stop + 1);
        }
        return stop;
    }

    private static boolean continues(WikiLine kind) {
        return kind == WikiLine.TEXT || kind == WikiLine.TABLE;
    }

    private WikiLine kind(int at) {
        return WikiLine.of(text.substring(at, WikiLine.end(text, at)));
    }

    /** The list; several, where the sign of the first level changes. */
    List<Node> read() {
        List<Node> lists = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= items.size(); i++) {
            if (i == items.size() || items.get(i).level() == 1 && !items.get(i).sameKind(items.get(from), 0)) {
                lists.add(list(items.subList(from, i), 0));
                from = i;
            }
        }
        return lists;
    }

    /** The list of these items, whose first signs up to the given level have been dealt with. */
    private Node list(List<WikiItem> part, int level) {
        List<Node> content = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= part.size(); i++) {
            if (i == part.size() || part.get(i).level() == level + 1) {
                content.add(item(part.subList(from, i), level));
                from = i;
            }
        }
        boolean ordered = part.get(0).ordered(level);
        if (!ordered && part.stream().allMatch(item -> item.level() == level + 1 && item.task())) {
            return WikiTasks.tasks(part);
        }
        if (!ordered && part.stream().allMatch(item -> item.level() == level + 1 && item.decision())) {
            return WikiTasks.decisions(part);
        }
        return Element.of(ordered ? NodeType.ORDERED_LIST : NodeType.BULLET_LIST, Attributes.NONE, content);
    }

    /** One item and the lists below it. */
    private Node item(List<WikiItem> part, int level) {
        boolean own = part.get(0).level() == level + 1;
        List<Node> content = new ArrayList<>();
        if (own) {
            content.addAll(WikiBlocks.read(part.get(0).text(), WikiBlocks.Place.ITEM, depth + 1));
        }
        int from = own ? 1 : 0;
        for (int i = from + 1; i <= part.size(); i++) {
            boolean parted = i == part.size()
                    || part.get(i).level() == level + 2 && !part.get(i).sameKind(part.get(from), level + 1);
            if (parted && from < part.size()) {
                content.add(list(part.subList(from, i), level + 1));
                from = i;
            }
        }
        return Element.of(NodeType.LIST_ITEM, content);
    }
}
