package bactrian.text.wiki;

import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.ArrayList;
import java.util.List;

/** Writes tables. Spans, widths and colours of cells have no word in wiki markup. */
final class WikiTableWriter {
    private WikiTableWriter() {}

    static String write(Element table) {
        List<String> rows = new ArrayList<>();
        for (Node row : table.content()) {
            if (!row.content().isEmpty()) {
                rows.add(row(row));
            }
        }
        return String.join("\n", rows);
    }

    private static String row(Node row) {
        StringBuilder text = new StringBuilder();
        String bar = "|";
        for (Node cell : row.content()) {
            bar = cell.type() == NodeType.TABLE_HEADER ? "||" : "|";
            String body = body(cell);
            text.append(bar).append(body.isEmpty() ? " " : body);
        }
        return text.append(bar).toString();
    }

    private static String body(Node cell) {
        List<String> blocks = new ArrayList<>();
        for (Node block : cell.content()) {
            String text = WikiWriter.block(block);
            if (!text.isEmpty()) {
                blocks.add(text);
            }
        }
        return String.join("\n", blocks);
    }
}
