package bactrian.text.markdown;

import bactrian.text.model.Element;
import bactrian.text.model.Inlines;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.PlainText;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;

/** Writes a table cell on one line. Blocks other than text are shown by their letters. */
final class CellWriter {
    private CellWriter() {}

    static String write(Node cell) {
        List<String> parts = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node block : cell.content()) {
            if (block instanceof Element media && block.type() == NodeType.MEDIA_SINGLE) {
                close(run, parts);
                parts.add(MediaWriter.write(media));
            } else {
                append(block, run);
            }
        }
        close(run, parts);
        return String.join(" ", parts);
    }

    private static void close(List<Node> run, List<String> parts) {
        if (!run.isEmpty()) {
            parts.add(InlineWriter.oneLine(run));
            run.clear();
        }
    }

    private static void append(Node block, List<Node> run) {
        List<Node> inlines = inlines(block);
        if (!run.isEmpty() && !inlines.isEmpty()) {
            run.add(Element.hardBreak());
        }
        run.addAll(inlines);
    }

    private static List<Node> inlines(Node block) {
        return switch (block.type()) {
            case BULLET_LIST, ORDERED_LIST, TASK_LIST, DECISION_LIST -> bullets(block);
            case CODE_BLOCK -> code(block);
            case BLOCK_CARD, EMBED_CARD -> List.of(((Element) block).with(NodeType.INLINE_CARD));
            case NESTED_EXPAND -> titled((Element) block);
            default -> Inlines.flatten(block);
        };
    }

    private static List<Node> titled(Element expand) {
        List<Node> inlines = new ArrayList<>();
        expand.attributes()
                .text("title")
                .filter(title -> !title.isBlank())
                .ifPresent(title -> inlines.addAll(List.of(Text.of(title), Element.hardBreak())));
        inlines.addAll(Inlines.flatten(expand));
        return inlines;
    }

    private static List<Node> bullets(Node list) {
        List<Node> inlines = new ArrayList<>();
        for (Node item : list.content()) {
            if (!inlines.isEmpty()) {
                inlines.add(Element.hardBreak());
            }
            inlines.add(Text.of("• "));
            inlines.addAll(Inlines.flatten(item));
        }
        return inlines;
    }

    private static List<Node> code(Node block) {
        List<Node> inlines = new ArrayList<>();
        for (String line : PlainText.of(block).split("\n")) {
            if (!inlines.isEmpty()) {
                inlines.add(Element.hardBreak());
            }
            if (!line.isEmpty()) {
                inlines.add(Text.of(line, List.of(Mark.of(MarkType.CODE))));
            }
        }
        return inlines;
    }
}
