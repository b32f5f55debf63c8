package bactrian.text;

import bactrian.text.model.Attributes;
import bactrian.text.model.Details;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.Text;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random documents that follow no rule. */
final class WildDocuments {
    private WildDocuments() {}

    /** Documents in which anything stands anywhere, most of them not valid. */
    static Arbitrary<Element> documents() {
        return wildNode(3).list().ofMaxSize(4).map(Element::document);
    }

    private static Arbitrary<Node> wildNode(int depth) {
        Arbitrary<Node> leaf = Arbitraries.oneOf(
                InlineDocuments.run(),
                InlineDocuments.atom(),
                InlineDocuments.inlines().map(Element::paragraph),
                Arbitraries.just(Text.of("")));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Node> inner = Combinators.combine(
                        Arbitraries.of(NodeType.class).filter(WildDocuments::bare),
                        wildNode(depth - 1).list().ofMaxSize(3))
                .as((type, content) -> new Element(type, Details.of(attributes(type)), content));
        return Arbitraries.frequencyOf(Tuple.of(1, leaf), Tuple.of(3, inner));
    }

    private static boolean bare(NodeType type) {
        return switch (type) {
            case TEXT,
                    UNKNOWN,
                    DOC,
                    MEDIA,
                    MEDIA_SINGLE,
                    MEDIA_INLINE,
                    EXTENSION,
                    INLINE_EXTENSION,
                    BODIED_EXTENSION,
                    BLOCK_CARD,
                    EMBED_CARD,
                    SYNC_BLOCK,
                    BODIED_SYNC_BLOCK,
                    DATE,
                    STATUS,
                    PLACEHOLDER,
                    MENTION,
                    EMOJI,
                    INLINE_CARD,
                    HARD_BREAK,
                    RULE -> false;
            default -> true;
        };
    }

    private static Attributes attributes(NodeType type) {
        return switch (type) {
            case HEADING -> Attributes.of("level", 2);
            case PANEL -> Attributes.of("panelType", "info");
            case NESTED_EXPAND -> Attributes.of("title", "t");
            case LAYOUT_COLUMN -> Attributes.of("width", 50);
            case TASK_ITEM, BLOCK_TASK_ITEM -> Attributes.of("state", "DONE");
            case DECISION_ITEM -> Attributes.of("state", "DECIDED");
            default -> Attributes.NONE;
        };
    }
}
