package bactrian.text.compare;

import bactrian.text.adf.AdfRules;
import bactrian.text.model.Attributes;
import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a document Markdown has no word for. */
public final class Losses {
    private Losses() {}

    /** The names of the ADF node and mark kinds that would not come back from Markdown, in order, each once. */
    public static List<String> of(Element document) {
        Set<String> losses = new LinkedHashSet<>();
        collect(Canonical.of(AdfRules.fit(document)), losses);
        return new ArrayList<>(losses);
    }

    private static void collect(Node node, Set<String> losses) {
        if (node instanceof Text text) {
            text.marks().stream().filter(mark -> !said(mark)).forEach(mark -> losses.add(name(mark)));
        } else if (node instanceof Element element) {
            element.details().marks().forEach(mark -> losses.add(name(mark)));
            if (!said(element)) {
                losses.add(element.type().adfName());
            }
            element.content().forEach(child -> collect(child, losses));
        }
    }

    private static String name(Mark mark) {
        return mark.type() == MarkType.UNKNOWN
                ? mark.attributes().text("type").orElse("mark")
                : mark.type().adfName();
    }

    private static boolean said(Mark mark) {
        return switch (mark.type()) {
            case STRONG, EM, STRIKE, UNDERLINE, SUBSUP, TEXT_COLOR, BACKGROUND_COLOR, CODE -> true;
            case LINK -> only(mark.attributes(), "href", "title");
            default -> false;
        };
    }

    private static boolean said(Element element) {
        Attributes attributes = element.attributes();
        return switch (element.type()) {
            case DOC, PARAGRAPH, BULLET_LIST, LIST_ITEM, BLOCKQUOTE, RULE, HARD_BREAK -> only(attributes);
            case HEADING -> only(attributes, "level");
            case ORDERED_LIST -> only(attributes, "order");
            case CODE_BLOCK -> only(attributes, "language");
            case PANEL -> only(attributes, "panelType");
            case EXPAND -> only(attributes, "title");
            case TASK_LIST, DECISION_LIST -> only(attributes);
            case TASK_ITEM, DECISION_ITEM -> only(attributes, "state");
            case MENTION ->
                only(attributes, "id", "text") && attributes.text("id").isPresent();
            case STATUS -> only(attributes, "text", "color");
            case DATE -> attributes.text("timestamp").orElse("").matches("-?\\d{1,13}");
            case TABLE, TABLE_ROW, TABLE_CELL, TABLE_HEADER -> TableLosses.said(element);
            case EXTENSION, BODIED_EXTENSION, SYNC_BLOCK, BODIED_SYNC_BLOCK, INLINE_EXTENSION, PLACEHOLDER -> true;
            default -> false;
        };
    }

    private static boolean only(Attributes attributes, String... names) {
        return !attributes.without(names).written();
    }
}
