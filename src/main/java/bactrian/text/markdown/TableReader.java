package bactrian.text.markdown;

import bactrian.text.model.Element;
import bactrian.text.model.MediaParagraphs;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;

/** Reads a table. Markdown demands a header row; one that is empty stands for a table without. */
final class TableReader {
    private TableReader() {}

    static Element read(TableBlock table) {
        List<Node> rows = new ArrayList<>();
        for (var section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (var row = section.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                rows.add(row(row));
            }
        }
        if (rows.size() > 1 && rows.get(0).content().stream().allMatch(TableReader::empty)) {
            rows.remove(0);
        }
        return Element.of(NodeType.TABLE, rows);
    }

    private static Element row(org.commonmark.node.Node row) {
        List<Node> cells = new ArrayList<>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            boolean header = cell instanceof TableCell tableCell && tableCell.isHeader();
            cells.add(Element.of(header ? NodeType.TABLE_HEADER : NodeType.TABLE_CELL, content(cell)));
        }
        return Element.of(NodeType.TABLE_ROW, cells);
    }

    private static List<Node> content(org.commonmark.node.Node cell) {
        List<Node> blocks = MediaParagraphs.split(InlineReader.read(cell));
        return blocks.isEmpty() ? List.of(Element.paragraph(List.of())) : blocks;
    }

    private static boolean empty(Node cell) {
        return cell.content().stream().allMatch(block -> block.content().isEmpty());
    }
}
