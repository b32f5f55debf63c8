package bactrian.text.wiki;

import bactrian.text.model.Element;
import bactrian.text.model.MediaParagraphs;
import bactrian.text.model.Node;
import bactrian.text.model.NodeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a piece of wiki markup block by block. */
final class WikiBlocks {
    /** Deeper than people write; below what the stack can take. */
    private static final int MAX_DEPTH = 20;

    /** Where the piece stands, which decides what can begin in it. */
    enum Place {
        BODY,
        ITEM,
        CELL
    }

    /**
     * Blocks of one piece of markup.
     *
     * @param blocks the blocks: one as a rule, more where a text is parted by images
     * @param end where the piece ends
     */
    record Found(List<Node> blocks, int end) {}

    private final String text;
    private final Place place;
    private final int depth;
    private final WikiMacros macros;
    private final List<Found> found = new ArrayList<>();
    private int paragraph;
    private int at;

    WikiBlocks(String text, Place place, int depth) {
        this.text = text;
        this.place = place;
        this.depth = depth;
        this.macros = new WikiMacros(text);
    }

    /** The blocks of a piece, without where they stood. */
    static List<Node> read(String text, Place place, int depth) {
        List<Node> blocks = new ArrayList<>();
        new WikiBlocks(text, place, depth).read().forEach(found -> blocks.addAll(found.blocks()));
        return blocks;
    }

    List<Found> read() {
        boolean lineStart = true;
        int lineEnd = -1;
        while (at < text.length()) {
            lineEnd = at > lineEnd || lineStart ? WikiLine.end(text, at) : lineEnd;
            lineStart = lineStart && begun(lineEnd) || inParagraph(lineEnd);
        }
        closeParagraph(text.length());
        return found;
    }

    /** Reads a block that begins with this line, if one does. */
    private boolean begun(int lineEnd) {
        String line = text.substring(at, lineEnd);
        WikiLine kind = WikiLine.of(line);
        if (kind == WikiLine.TEXT || !allowed(kind)) {
            return false;
        }
        closeParagraph(at);
        switch (kind) {
            case RULE -> add(Element.of(NodeType.RULE), lineEnd);
            case HEADING -> add(heading(line), lineEnd);
            case QUOTE -> add(Element.of(NodeType.BLOCKQUOTE, paragraphs(WikiLine.content(line))), lineEnd);
            case LIST -> addList();
            case TABLE -> addTable();
            default -> skipTo(lineEnd);
        }
        return true;
    }

    private boolean allowed(WikiLine kind) {
        return switch (kind) {
            case LIST -> place != Place.ITEM && depth < MAX_DEPTH;
            case TABLE -> place == Place.BODY && depth < MAX_DEPTH;
            case HEADING, QUOTE, RULE -> place != Place.ITEM || at == 0;
            default -> true;
        };
    }

    /** Takes the line to the paragraph, up to a macro if one begins in it; answers whether a new line follows. */
    private boolean inParagraph(int lineEnd) {
        Optional<WikiMacros.Macro> macro = depth < MAX_DEPTH ? macros.next(at, lineEnd) : Optional.empty();
        if (macro.isEmpty()) {
            at = Math.min(lineEnd + 1, text.length());
            return true;
        }
        closeParagraph(macro.get().start());
        List<Node> blocks = MacroReader.read(macro.get(), depth + 1);
        int end = macro.get().end();
        found.add(new Found(blocks, end));
        int next = end;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        boolean newLine = next < text.length() && text.charAt(next) == '\n';
        skipTo(newLine ? next : end - 1);
        return newLine;
    }

    private Element heading(String line) {
        int level = line.strip().charAt(1) - '0';
        return Element.heading(level, MediaParagraphs.asLinks(WikiInlines.read(WikiLine.content(line))));
    }

    private void addList() {
        WikiList list = new WikiList(text, macros, at, depth);
        found.add(new Found(list.read(), list.end()));
        skipTo(list.end());
    }

    private void addTable() {
        int end = WikiTable.end(text, macros, at);
        add(WikiTable.read(text.substring(at, end), depth), end);
    }

    private void add(Element block, int end) {
        found.add(new Found(List.of(block), end));
        skipTo(end);
    }

    private void skipTo(int end) {
        at = Math.min(end + 1, text.length());
        paragraph = at;
    }

    private void closeParagraph(int end) {
        String words = text.substring(paragraph, Math.max(paragraph, end));
        if (!words.isBlank()) {
            List<Node> blocks = paragraphs(words);
            found.add(new Found(blocks, end));
        }
        paragraph = end;
    }

    private static List<Node> paragraphs(String words) {
        return MediaParagraphs.split(WikiInlines.read(words));
    }
}
