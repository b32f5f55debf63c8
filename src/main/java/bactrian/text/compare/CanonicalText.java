package bactrian.text.compare;

import bactrian.text.model.Attributes;
import bactrian.text.model.ControlCharacters;
import bactrian.text.model.Element;
import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.SafeLink;
import bactrian.text.model.Spaces;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The canonical form of a run of inline nodes: neighbours with equal marks are one text, white space carries no marks
 * and is gone at line edges, a link whose text is its address is that address, so is a smart link, an emoji is its
 * characters, colours are in lower case.
 */
public final class CanonicalText {
    private static final Comparator<Mark> BY_TYPE = Comparator.comparing(Mark::type);

    private CanonicalText() {}

    /** The canonical form of the run. */
    public static List<Node> of(List<? extends Node> run) {
        List<Node> pieces = new ArrayList<>();
        for (Node node : joined(run.stream().map(CanonicalText::normal).toList())) {
            if (node instanceof Text text && !text.has(MarkType.CODE)) {
                splitSpaces(text, pieces);
            } else {
                pieces.add(node);
            }
        }
        return joined(trimmed(joined(pieces)));
    }

    private static Node normal(Node node) {
        if (node instanceof Text text) {
            return plainAddress(text.with(marks(text)).with(spaced(text)));
        }
        return node instanceof Element element
                ? inWords(element).<Node>map(Text::of).orElse(element)
                : node;
    }

    /** An emoji and a smart link look like their characters and their address. */
    private static Optional<String> inWords(Element inline) {
        return switch (inline.type()) {
            case EMOJI -> EmojiText.of(inline.attributes());
            case INLINE_CARD -> inline.attributes().text("url");
            default -> Optional.empty();
        };
    }

    private static String spaced(Text text) {
        String spaced = text.text().replace("\r\n", " ").replace('\n', ' ').replace('\t', ' ');
        return ControlCharacters.removed(spaced);
    }

    private static List<Mark> marks(Text text) {
        if (text.marks().isEmpty()) {
            return List.of();
        }
        boolean code = text.has(MarkType.CODE);
        return text.marks().stream()
                .filter(mark -> !code || mark.type() == MarkType.CODE || mark.type() == MarkType.LINK)
                .filter(mark -> mark.type() != MarkType.LINK || SafeLink.accepts(mark))
                .map(CanonicalText::lowerCase)
                .sorted(BY_TYPE)
                .distinct()
                .toList();
    }

    private static Mark lowerCase(Mark mark) {
        boolean colour = mark.type() == MarkType.TEXT_COLOR || mark.type() == MarkType.BACKGROUND_COLOR;
        String value = mark.attributes().text("color").orElse("");
        return colour ? new Mark(mark.type(), Attributes.of("color", value.toLowerCase(Locale.ROOT))) : mark;
    }

    private static Text plainAddress(Text text) {
        String href = text.mark(MarkType.LINK)
                .flatMap(link -> link.attributes().text("href"))
                .orElse("");
        return href.equals(text.text()) || href.equals(text.text() + "/")
                ? text.keepMarks(mark -> mark.type() != MarkType.LINK)
                : text;
    }

    private static List<Node> joined(List<Node> nodes) {
        List<Node> joined = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        List<Mark> marks = List.of();
        for (Node node : nodes) {
            boolean continues = node instanceof Text text && text.marks().equals(marks);
            if (!continues && !run.isEmpty()) {
                joined.add(Text.of(run.toString(), marks));
                run.setLength(0);
            }
            if (node instanceof Text text) {
                marks = text.text().isEmpty() ? marks : text.marks();
                run.append(text.text());
            } else {
                joined.add(node);
            }
        }
        if (!run.isEmpty()) {
            joined.add(Text.of(run.toString(), marks));
        }
        return joined;
    }

    private static void splitSpaces(Text text, List<Node> pieces) {
        String all = text.text();
        String rest = Spaces.withoutLeading(all);
        String core = Spaces.withoutTrailing(rest);
        pieces.add(Text.of(all.substring(0, all.length() - rest.length())));
        pieces.add(text.with(core));
        pieces.add(Text.of(rest.substring(core.length())));
    }

    /** Without white space beside line breaks and edges, and without line breaks at the edges. */
    private static List<Node> trimmed(List<Node> nodes) {
        List<Node> trimmed = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            boolean first = trimmed.isEmpty() || breaks(trimmed.get(trimmed.size() - 1));
            boolean last = i + 1 == nodes.size() || breaks(nodes.get(i + 1));
            if (node instanceof Text text && text.marks().isEmpty()) {
                String kept = first ? Spaces.withoutLeading(text.text()) : text.text();
                kept = last ? Spaces.withoutTrailing(kept) : kept;
                if (!kept.isEmpty()) {
                    trimmed.add(text.with(kept));
                }
            } else if (!breaks(node) || !trimmed.isEmpty()) {
                trimmed.add(node);
            }
        }
        while (!trimmed.isEmpty() && breaks(trimmed.get(trimmed.size() - 1))) {
            trimmed.remove(trimmed.size() - 1);
        }
        return trimmed;
    }

    private static boolean breaks(Node node) {
        return node.type() == NodeType.HARD_BREAK;
    }
}
