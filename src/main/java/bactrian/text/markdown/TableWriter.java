package bactrian.text.markdown;

import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes tables. A table without a header row gets an empty one, since Markdown demands one. */
final class TableWriter {
    private TableWriter() {}

    static String write(Element table) {
        List<Node> rows = table.content();
        int width = rows.stream().mapToInt(row -> row.content().size()).max().orElse(0);
        if (width == 0) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        boolean headed = headed(rows.get(0));
        lines.add(headed ? row(rows.get(0), width) : line(Collections.nCopies(width, "")));
        lines.add(line(Collections.nCopies(width, "---")));
        for (Node row : rows.subList(headed ? 1 : 0, rows.size())) {
            lines.add(row(row, width));
        }
        return String.join("\n", lines);
    }

    /** Whether the first row stays a header row when read back. */
    private static boolean headed(Node row) {
        return row.content().stream().anyMatch(cell -> cell.type() == NodeType.TABLE_HEADER);
    }

    private static String row(Node row, int width) {
        List<String> cells = new ArrayList<>();
        for (Node cell : row.content()) {
            cells.add(CellWriter.write(cell).replace("|", "\\|"));
        }
        cells.addAll(Collections.nCopies(width - cells.size(), ""));
        return line(cells);
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder("|");
        for (String cell : cells) {
            line.append(cell.isEmpty() ? "" : " " + cell).append(" |");
        }
        return line.toString();
    }
}
