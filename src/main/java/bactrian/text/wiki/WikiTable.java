package bactrian.text.wiki;

import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.ArrayList;
import java.util.List;

/** Reads a table. A row goes on over line ends until one of its lines ends with a bar, or a row or blank line follows. */
final class WikiTable {
    private WikiTable() {}

    /** Where the table that begins at a place ends. */
    static int end(String text, WikiMacros macros, int start) {
        int end = rowEnd(text, macros, start);
        while (end + 1 < text.length() && kind(text, end + 1) == WikiLine.TABLE) {
            end = rowEnd(text, macros, end + 1);
        }
        return end;
    }

    private static int rowEnd(String text, WikiMacros macros, int start) {
        int end = macros.lineEnd(start);
        while (!closed(text, start, end) && end + 1 < text.length() && continues(kind(text, end + 1))) {
            end = macros.lineEnd(end + 1);
        }
        return end;
    }

    private static boolean closed(String text, int start, int end) {
        int last = end - 1;
        while (last > start && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last > start && text.charAt(last) == '|' && text.charAt(last - 1) != '\\';
    }

    private static boolean continues(WikiLine kind) {
        return kind != WikiLine.BLANK && kind != WikiLine.TABLE;
    }

    private static WikiLine kind(String text, int at) {
        return WikiLine.of(text.substring(at, WikiLine.end(text, at)));
    }

    static Element read(String markup, int depth) {
        List<Node> rows = new ArrayList<>();
        WikiMacros macros = new WikiMacros(markup);
        int at = 0;
        while (at < markup.length()) {
            int end = rowEnd(markup, macros, at);
            rows.add(row(markup.substring(at, end).strip(), depth));
            at = end + 1;
        }
        return Element.of(NodeType.TABLE, rows);
    }

    private static Element row(String row, int depth) {
        List<Node> cells = new ArrayList<>();
        for (WikiCells.Cell cell : WikiCells.of(row)) {
            List<Node> content = WikiBlocks.read(cell.text().strip(), WikiBlocks.Place.CELL, depth + 1);
            NodeType type = cell.header() ? NodeType.TABLE_HEADER : NodeType.TABLE_CELL;
            cells.add(Element.of(type, content.isEmpty() ? List.of(Element.paragraph(List.of())) : content));
        }
        return Element.of(NodeType.TABLE_ROW, cells);
    }
}
