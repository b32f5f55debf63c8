package bactrian.text.compare;

import bactrian.text.adf.AdfRules;
import bactrian.text.model.Attributes;
import bactrian.text.model.CodeLanguages;
import bactrian.text.model.Details;
import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a document after a round trip through Jira's own wiki editor (facts: Atlassian's converter, recorded
 * in the oracles): list numbers, mention names, media sizes, header cells' bold and unknown code languages are gone,
 * tasks and decisions are bullets, paragraphs of a list item are lines.
 */
public final class WikiMeaning {
    private static final String ACCOUNT = "accountid:";

    private WikiMeaning() {}

    /** The meaning of a document. Equal for documents that the editor cannot tell apart. */
    public static Element of(Element document) {
        return Canonical.of((Element) element(Canonical.of(AdfRules.fit(document))));
    }

    /** The meaning of one node, wherever it stands. */
    public static Node ofNode(Node node) {
        return node instanceof Element element ? Canonical.of((Element) element(Canonical.of(element))) : element(node);
    }

    private static Node element(Node node) {
        if (!(node instanceof Element element)) {
            return node instanceof Text text ? text(text) : node;
        }
        List<Node> content =
                element.content().stream().map(WikiMeaning::element).toList();
        Element same = new Element(element.type(), Details.of(attributes(element)), content);
        return switch (element.type()) {
            case MEDIA_SINGLE -> Element.of(NodeType.MEDIA_GROUP, content.subList(0, Math.min(1, content.size())));
            case LIST_ITEM -> same.with(lines(content));
            case TABLE_CELL -> same.with(WikiCellMeaning.of(content));
            case TABLE_HEADER -> same.with(WikiCellMeaning.of(plain(content)));
            case TASK_LIST, DECISION_LIST -> Element.of(NodeType.BULLET_LIST, content);
            case TASK_ITEM, BLOCK_TASK_ITEM -> Element.of(NodeType.LIST_ITEM, task(element, content));
            case DECISION_ITEM -> Element.of(NodeType.LIST_ITEM, decision(content));
            default -> same;
        };
    }

    private static Text text(Text text) {
        return text.with(text.marks().stream()
                .filter(mark -> mark.type() != MarkType.ANNOTATION && mark.type() != MarkType.BACKGROUND_COLOR)
                .map(WikiMeaning::bareLink)
                .toList());
    }

    private static Mark bareLink(Mark mark) {
        return mark.type() == MarkType.LINK
                ? Mark.link(mark.attributes().text("href").orElse(""))
                : mark;
    }

    /** The paragraphs of a list item that stand side by side as one, line below line. */
    private static List<Node> lines(List<Node> content) {
        List<Node> lines = new ArrayList<>();
        for (Node block : content) {
            Node last = lines.isEmpty() ? block : lines.get(lines.size() - 1);
            boolean joins = !lines.isEmpty()
                    && block.type() == NodeType.PARAGRAPH
                    && last.type() == NodeType.PARAGRAPH
                    && last instanceof Element;
            if (joins) {
                lines.set(lines.size() - 1, below((Element) last, block));
            } else {
                lines.add(block);
            }
        }
        return lines;
    }

    /** The paragraph with the other below it, as a line. */
    static Element below(Element paragraph, Node other) {
        List<Node> joined = new ArrayList<>(paragraph.content());
        joined.add(Element.hardBreak());
        joined.addAll(other.content());
        return Element.paragraph(joined);
    }

    private static List<Node> plain(List<Node> blocks) {
        List<Node> plain = new ArrayList<>();
        for (Node block : blocks) {
            plain.add(block instanceof Element element ? element.with(plain(element.content())) : withoutBold(block));
        }
        return plain;
    }

    private static Node withoutBold(Node node) {
        return node instanceof Text text ? text.keepMarks(mark -> mark.type() != MarkType.STRONG) : node;
    }

    private static List<Node> task(Element task, List<Node> content) {
        boolean done = task.attributes().text("state").orElse("").equals("DONE");
        List<Node> struck = new ArrayList<>();
        for (Node node : content) {
            struck.add(done && node instanceof Text text && !text.has(MarkType.STRIKE) ? strike(text) : node);
        }
        return List.of(Element.paragraph(struck));
    }

    private static Element decision(List<Node> content) {
        List<Node> signed = new ArrayList<>();
        signed.add(Text.of("<> "));
        signed.addAll(content);
        return Element.paragraph(signed);
    }

    private static Text strike(Text text) {
        List<Mark> marks = new ArrayList<>(text.marks());
        marks.add(Mark.of(MarkType.STRIKE));
        return text.with(marks);
    }

    private static Attributes attributes(Element element) {
        Attributes attributes = element.attributes();
        return switch (element.type()) {
            case HEADING -> Attributes.of("level", attributes.number("level", 1));
            case CODE_BLOCK -> language(attributes);
            case MENTION -> Attributes.of("id", attributes.text("id").orElse("").replace(ACCOUNT, ""));
            case MEDIA, MEDIA_INLINE ->
                Attributes.of(
                        "id",
                        attributes.text("url").or(() -> attributes.text("id")).orElse(""));
            case PANEL -> Attributes.of("panelType", panel(attributes));
            case EXTENSION, BODIED_EXTENSION, INLINE_EXTENSION, STATUS, DATE, PLACEHOLDER -> attributes;
            case EXPAND, NESTED_EXPAND, BLOCK_CARD, EMBED_CARD, LAYOUT_COLUMN -> attributes;
            default -> Attributes.NONE;
        };
    }

    private static Attributes language(Attributes attributes) {
        String language = attributes.text("language").orElse("");
        return CodeLanguages.known(language) ? Attributes.of("language", language) : Attributes.NONE;
    }

    private static String panel(Attributes attributes) {
        String type = attributes.text("panelType").orElse("info");
        return type.equals("tip") ? "info" : type;
    }
}
