package bactrian.text.adf;

import bactrian.text.model.Attributes;
import bactrian.text.model.ContentModel;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes a document fit ADF's content model: a heading in a list item becomes a bold paragraph, a bare text in a cell
 * gets its paragraph, and so on. What already fits stays as it is, down to its attributes.
 */
public final class AdfRules {
    private int ids;

    private AdfRules() {}

    /** The document, and everything in it, so that the schema accepts it. */
    public static Element fit(Element document) {
        return new AdfRules().element(document, NodeType.DOC).with(NodeType.DOC);
    }

    private Element element(Element element, NodeType parent) {
        List<Node> content = new ArrayList<>();
        for (Node child : grouped(element)) {
            content.addAll(admit(child, element.type()));
        }
        if (content.isEmpty() && ContentModel.holdsBlocks(element.type()) && element.type() != NodeType.DOC) {
            content.add(Element.paragraph(List.of()));
        }
        return identified(BlockMarks.fit(element, parent).with(content));
    }

    /** The children; where blocks are due, each run of inline nodes is put into a paragraph. */
    private static List<Node> grouped(Element element) {
        if (ContentModel.holdsInlines(element.type())
                || element.content().stream().noneMatch(child -> child.type().inline())) {
            return element.content();
        }
        List<Node> grouped = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node child : element.content()) {
            if (child.type().inline()) {
                run.add(child);
            } else {
                closeRun(run, grouped);
                grouped.add(child);
            }
        }
        closeRun(run, grouped);
        return grouped;
    }

    private static void closeRun(List<Node> run, List<Node> grouped) {
        if (!run.isEmpty()) {
            grouped.add(Element.paragraph(run));
            run.clear();
        }
    }

    /** The child as it may stand in that parent: itself, a substitute, several, or nothing. */
    private List<Node> admit(Node child, NodeType parent) {
        if (!ContentModel.allows(parent, child.type())) {
            List<Node> admitted = new ArrayList<>();
            for (Node substitute : Substitutes.of(child, parent)) {
                admitted.addAll(admit(substitute, parent));
            }
            return admitted;
        }
        if (child instanceof Text text) {
            return TextMarks.fit(text, parent);
        }
        if (child instanceof Element element) {
            return whole(element, parent);
        }
        return List.of(child);
    }

    private List<Node> whole(Element element, NodeType parent) {
        List<Node> complete = Completion.of(element);
        if (complete.size() != 1 || !(complete.get(0) instanceof Element one) || one.type() != element.type()) {
            return complete.stream()
                    .flatMap(node -> admit(node, parent).stream())
                    .toList();
        }
        Element fitted = element(one, parent);
        return Substitutes.hollow(fitted) ? Substitutes.ofHollow(fitted) : List.of(fitted);
    }

    /** Gives tasks and decisions the id that the schema demands, the same one for the same text at the same place. */
    private Element identified(Element element) {
        return switch (element.type()) {
            case TASK_LIST, DECISION_LIST, TASK_ITEM, BLOCK_TASK_ITEM, DECISION_ITEM -> withId(element);
            default -> element;
        };
    }

    private Element withId(Element element) {
        Attributes attributes = element.attributes();
        if (attributes.text("localId").isPresent()) {
            return element;
        }
        String seed = element.content() + "#" + ids++;
        String id =
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
        return element.with(element.details().with(attributes.with("localId", id)));
    }
}
