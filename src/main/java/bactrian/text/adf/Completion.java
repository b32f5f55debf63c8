package bactrian.text.adf;

import static bactrian.text.model.NodeType.*;

import bactrian.text.model.Attributes;
import bactrian.text.model.Details;
import bactrian.text.model.Details.Spelled;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives nodes the attributes that the schema demands. A node whose meaning is missing (a mention without id) is its words;
 * members that its kind cannot have are gone. Attributes that this version does not know stay: Jira may know them.
 */
final class Completion {
    private static final Set<NodeType> LEAVES = EnumSet.of(
            RULE,
            HARD_BREAK,
            MENTION,
            EMOJI,
            DATE,
            STATUS,
            PLACEHOLDER,
            INLINE_CARD,
            INLINE_EXTENSION,
            MEDIA_INLINE,
            MEDIA,
            BLOCK_CARD,
            EMBED_CARD,
            EXTENSION,
            SYNC_BLOCK);
    private static final Set<NodeType> MARKED = EnumSet.of(
            PARAGRAPH,
            HEADING,
            CODE_BLOCK,
            EXPAND,
            NESTED_EXPAND,
            EXTENSION,
            BODIED_EXTENSION,
            INLINE_EXTENSION,
            LAYOUT_SECTION,
            MEDIA,
            MEDIA_INLINE,
            MEDIA_SINGLE,
            SYNC_BLOCK,
            BODIED_SYNC_BLOCK,
            TABLE);

    private Completion() {}

    /** The node in full, what stands in for it, or nothing. */
    static List<Node> of(Element node) {
        Element tidy = tidy(node);
        Attributes attributes = tidy.attributes();
        return switch (tidy.type()) {
            case HEADING -> with(tidy, "level", Math.min(6, Math.max(1, attributes.number("level", 1))));
            case PANEL -> with(tidy, "panelType", "info");
            case TASK_ITEM, BLOCK_TASK_ITEM -> with(tidy, "state", "TODO");
            case DECISION_ITEM -> with(tidy, "state", "DECIDED");
            case NESTED_EXPAND -> with(tidy, "title", "");
            case LAYOUT_COLUMN -> with(tidy, "width", attributes.number("width", 50));
            case STATUS -> has(attributes, "text") ? with(tidy, "color", "neutral") : List.of();
            case MENTION -> attributes.text("id").isPresent() ? List.of(tidy) : words(attributes);
            case EMOJI -> attributes.text("shortName").isPresent() ? List.of(tidy) : words(attributes);
            case DATE -> has(attributes, "timestamp") ? List.of(tidy) : List.of();
            case PLACEHOLDER -> attributes.text("text").isPresent() ? List.of(tidy) : List.of();
            case MEDIA_GROUP -> List.of(tidy.with(tidy.details().with(Attributes.NONE)));
            case MEDIA, MEDIA_INLINE -> media(tidy);
            case EXTENSION, BODIED_EXTENSION, INLINE_EXTENSION -> extension(tidy);
            default -> List.of(tidy);
        };
    }

    private static Element tidy(Element node) {
        boolean leaf = LEAVES.contains(node.type());
        Set<Spelled> spelled = node.details().spelled().stream()
                .filter(member -> member == Spelled.MARKS ? MARKED.contains(node.type()) : !leaf)
                .collect(Collectors.toSet());
        if (spelled.size() == node.details().spelled().size()
                && !(leaf && !node.content().isEmpty())) {
            return node;
        }
        Details details = new Details(
                node.attributes(),
                node.details().marks(),
                spelled,
                node.details().source());
        return new Element(node.type(), details, leaf ? List.of() : node.content());
    }

    private static List<Node> with(Element node, String name, String otherwise) {
        return node.attributes().text(name).isPresent()
                ? List.of(node)
                : List.of(node.with(node.details().with(node.attributes().with(name, otherwise))));
    }

    private static List<Node> with(Element node, String name, int value) {
        return node.attributes().value(name).filter(json -> json.isNumber()).isPresent()
                ? List.of(node)
                : List.of(node.with(node.details().with(node.attributes().with(name, value))));
    }

    private static boolean has(Attributes attributes, String name) {
        return attributes.text(name).filter(text -> !text.isEmpty()).isPresent();
    }

    private static List<Node> words(Attributes attributes) {
        return Stream.of("text", "id")
                .flatMap(name -> attributes.text(name).stream())
                .filter(text -> !text.isEmpty())
                .limit(1)
                .<Node>map(Text::of)
                .toList();
    }

    private static List<Node> media(Element media) {
        Attributes attributes = media.attributes();
        if (attributes.text("url").isPresent()) {
            return with(media, "type", "external");
        }
        if (!has(attributes, "id")) {
            return List.of();
        }
        Attributes whole = attributes.text("collection").isPresent() ? attributes : attributes.with("collection", "");
        whole = whole.text("type").isPresent() ? whole : whole.with("type", "file");
        whole = whole.text("occurrenceKey").filter(String::isEmpty).isPresent()
                ? whole.without("occurrenceKey")
                : whole;
        return List.of(
                whole.equals(attributes) ? media : media.with(media.details().with(whole)));
    }

    private static List<Node> extension(Element extension) {
        Attributes attributes = extension.attributes();
        if (has(attributes, "extensionKey") && has(attributes, "extensionType")) {
            return List.of(extension);
        }
        return extension.type() == INLINE_EXTENSION ? words(attributes) : extension.content();
    }
}
