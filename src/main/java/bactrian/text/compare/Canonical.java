package bactrian.text.compare;

import bactrian.text.model.Attributes;
import bactrian.text.model.ControlCharacters;
import bactrian.text.model.Details;
import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.PlainText;
import bactrian.text.model.Spaces;
import bactrian.text.model.Text;
import bactrian.text.model.WikiSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The form of a document in which two that look the same are equal: ids, default attributes, the order of marks, how
 * text is cut into runs, white space at the edges and empty paragraphs are gone.
 */
public final class Canonical {
    private static final Comparator<Mark> BY_TYPE = Comparator.comparing(Mark::type)
            .thenComparing(mark -> mark.attributes().toString());

    private Canonical() {}

    /** The canonical form of a document or of any element in one. */
    public static Element of(Element element) {
        List<Node> content = element.type() == NodeType.CODE_BLOCK ? code(element) : content(element);
        return new Element(element.type(), details(element), content);
    }

    private static List<Node> content(Element element) {
        List<Node> blocks = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node child : element.content()) {
            if (child.type().inline()) {
                run.add(child instanceof Element inline ? of(inline) : inWords(child));
            } else {
                blocks.addAll(CanonicalText.of(run));
                run.clear();
                addBlock(child, blocks);
            }
        }
        blocks.addAll(CanonicalText.of(run));
        return blocks;
    }

    private static Node inWords(Node node) {
        return node instanceof Text text ? text.keepMarks(mark -> mark.type() != MarkType.WIKI_MACRO) : node;
    }

    private static void addBlock(Node child, List<Node> blocks) {
        Node canonical = child instanceof Element element ? of(element) : child;
        if (canonical.type() != NodeType.PARAGRAPH || !canonical.content().isEmpty()) {
            blocks.add(canonical);
        }
    }

    /** Code without the line ends around it, which no notation keeps. */
    private static List<Node> code(Element block) {
        String code = ControlCharacters.removed(PlainText.of(block));
        String stripped = Spaces.withoutEdges(code, '\n');
        return stripped.isEmpty() ? List.of() : List.of(Text.of(stripped));
    }

    private static Details details(Element element) {
        List<Mark> marks = element.details().marks().stream().sorted(BY_TYPE).toList();
        return new Details(attributes(element), marks, Set.of(), WikiSource.NONE);
    }

    private static Attributes attributes(Element element) {
        Attributes attributes = element.attributes().without("localId", "uniqueId", "occurrenceKey");
        return switch (element.type()) {
            case ORDERED_LIST -> withoutDefault(attributes, "order", "1");
            case TABLE ->
                withoutDefault(
                        withoutDefault(
                                withoutDefault(attributes, "isNumberColumnEnabled", "false"), "layout", "default"),
                        "displayMode",
                        "default");
            case TABLE_CELL, TABLE_HEADER -> withoutDefault(withoutDefault(attributes, "colspan", "1"), "rowspan", "1");
            case EXTENSION, BODIED_EXTENSION -> withoutDefault(attributes, "layout", "default");
            case CODE_BLOCK -> withoutDefault(attributes, "language", "");
            case MEDIA_SINGLE -> withoutDefault(attributes, "layout", "center");
            case MENTION -> withoutDefault(withoutDefault(attributes, "accessLevel", ""), "text", "");
            case EXPAND, NESTED_EXPAND -> withoutDefault(attributes, "title", "");
            case HARD_BREAK -> Attributes.NONE;
            default -> attributes;
        };
    }

    private static Attributes withoutDefault(Attributes attributes, String name, String value) {
        return attributes.text(name).filter(value::equals).isPresent() ? attributes.without(name) : attributes;
    }
}
