package bactrian.text.compare;

import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.List;

/** Which tables Markdown can show: one header row or none, cells without spans, one text a cell. */
final class TableLosses {
    private TableLosses() {}

    static boolean said(Element element) {
        if (element.attributes().written()) {
            return false;
        }
        return switch (element.type()) {
            case TABLE -> headed(element.content());
            case TABLE_CELL, TABLE_HEADER -> words(element.content());
            default -> true;
        };
    }

    private static boolean headed(List<Node> rows) {
        int width = rows.get(0).content().size();
        boolean even = width > 0 && rows.stream().allMatch(row -> row.content().size() == width);
        boolean bodies = rows.stream().skip(1).allMatch(row -> all(row, NodeType.TABLE_CELL));
        boolean plain = all(rows.get(0), NodeType.TABLE_CELL);
        boolean blank =
                rows.get(0).content().stream().allMatch(cell -> cell.content().isEmpty());
        boolean header = all(rows.get(0), NodeType.TABLE_HEADER) && (!blank || rows.size() == 1);
        return even && bodies && (plain || header);
    }

    private static boolean all(Node row, NodeType type) {
        return row.content().stream().allMatch(cell -> cell.type() == type);
    }

    private static boolean words(List<Node> blocks) {
        return blocks.isEmpty() || blocks.size() == 1 && blocks.get(0).type() == NodeType.PARAGRAPH;
    }
}
