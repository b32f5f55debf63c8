package bactrian.text.adf;

import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.SafeLink;
import bactrian.text.model.Text;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which marks a text may carry where, after Atlassian's schema, and what Jira refuses although the schema does not. */
final class TextMarks {
    private static final Set<MarkType> BESIDE_CODE = EnumSet.of(MarkType.CODE, MarkType.LINK, MarkType.ANNOTATION);

    private TextMarks() {}

    /** The text as it may stand in that parent; nothing when it is empty. */
    static List<Node> fit(Text text, NodeType parent) {
        if (text.text().isEmpty()) {
            return List.of();
        }
        if (text.marks().isEmpty()) {
            return List.of(text);
        }
        if (parent == NodeType.CODE_BLOCK) {
            return List.of(text.with(List.of()));
        }
        boolean code = text.has(MarkType.CODE);
        Map<MarkType, Mark> kept = new EnumMap<>(MarkType.class);
        text.marks().stream()
                .filter(mark -> !code || BESIDE_CODE.contains(mark.type()))
                .filter(TextMarks::complete)
                .map(TextMarks::plain)
                .forEach(mark -> kept.putIfAbsent(mark.type(), mark));
        List<Mark> marks = text.marks().stream()
                .map(TextMarks::plain)
                .filter(mark -> mark.equals(kept.get(mark.type())))
                .distinct()
                .toList();
        return List.of(marks.equals(text.marks()) ? text : text.with(marks));
    }

    /** Bold and the like say nothing more. */
    private static Mark plain(Mark mark) {
        return switch (mark.type()) {
            case STRONG, EM, STRIKE, UNDERLINE, CODE -> Mark.of(mark.type());
            default -> mark;
        };
    }

    private static boolean complete(Mark mark) {
        return switch (mark.type()) {
            case LINK -> SafeLink.accepts(mark);
            case SUBSUP -> mark.attributes().text("type").isPresent();
            case TEXT_COLOR, BACKGROUND_COLOR -> mark.attributes().text("color").isPresent();
            case ANNOTATION -> mark.attributes().text("id").isPresent();
            default -> true;
        };
    }
}
