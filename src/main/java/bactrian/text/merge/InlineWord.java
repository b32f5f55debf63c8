package bactrian.text.merge;

import bactrian.text.compare.CanonicalText;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import bactrian.text.model.PlainText;
import bactrian.text.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of inline content that is kept or changed as a whole: a word, the white space or a sign between words, or a
 * node that is no text.
 *
 * @param node the piece as a node of its own
 * @param shown its canonical form, in which an emoji is its characters and a smart link its address
 */
record InlineWord(Node node, List<Node> shown) {
    private static final Pattern PIECES =
            Pattern.compile("https?://\\S+|[\\p{L}\\p{N}]+|\\s+|:\\w+:|.", Pattern.DOTALL);

    /** The pieces of some inline content. */
    static List<InlineWord> of(List<Node> nodes) {
        List<InlineWord> words = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Text text) {
                Matcher piece = PIECES.matcher(text.text());
                while (piece.find()) {
                    words.add(word(text.with(piece.group())));
                }
            } else {
                words.add(word(node));
            }
        }
        return words;
    }

    private static InlineWord word(Node node) {
        boolean blank = node instanceof Text text && text.text().isBlank();
        return new InlineWord(node, blank ? List.of(node) : CanonicalText.of(List.of(node)));
    }

    /** Whether both look the same. */
    boolean same(InlineWord other) {
        return shown.equals(other.shown) && node.type() == other.node.type();
    }

    /** Whether this, which came from Markdown, is what was written for the other. */
    boolean sameLetters(InlineWord other) {
        if (shown.equals(other.shown)) {
            return true;
        }
        boolean texts = letters(shown) && letters(other.shown);
        return texts
                ? PlainText.of(shown.get(0)).equals(PlainText.of(other.shown.get(0)))
                : node.type() == other.node.type() && node.type() != NodeType.TEXT && sameId(other);
    }

    private static boolean letters(List<Node> shown) {
        return shown.size() == 1 && shown.get(0) instanceof Text;
    }

    private boolean sameId(InlineWord other) {
        return identity(node).equals(identity(other.node));
    }

    private static String identity(Node node) {
        return node instanceof Element element
                ? element.attributes()
                        .text("id")
                        .or(() -> element.attributes().text("timestamp"))
                        .or(() -> element.attributes().text("text"))
                        .orElse("")
                : "";
    }
}
