package bactrian.text.adf;

import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.NodeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which marks a block may carry where, after Atlassian's schema. */
final class BlockMarks {
    private static final Set<NodeType> ROOMY =
            EnumSet.of(NodeType.DOC, NodeType.LAYOUT_COLUMN, NodeType.BODIED_SYNC_BLOCK);
    private static final Set<NodeType> CELLS = EnumSet.of(NodeType.TABLE_CELL, NodeType.TABLE_HEADER);

    private BlockMarks() {}

    /** The element without the marks that it may not carry in that parent. */
    static Element fit(Element element, NodeType parent) {
        List<Mark> marks = element.details().marks();
        List<Mark> kept = marks.stream()
                .filter(mark -> allowed(mark.type(), element.type(), parent))
                .toList();
        return kept.size() == marks.size()
                ? element
                : element.with(element.details().with(kept));
    }

    private static boolean allowed(MarkType mark, NodeType type, NodeType parent) {
        return switch (mark) {
            case ALIGNMENT -> text(type) && (ROOMY.contains(parent) || CELLS.contains(parent));
            case INDENTATION ->
                text(type) && (ROOMY.contains(parent) || (CELLS.contains(parent) && type == NodeType.HEADING));
            case FONT_SIZE -> type == NodeType.PARAGRAPH && parent != NodeType.BLOCKQUOTE;
            case BREAKOUT -> parent == NodeType.DOC;
            default -> true;
        };
    }

    private static boolean text(NodeType type) {
        return type == NodeType.PARAGRAPH || type == NodeType.HEADING;
    }
}
