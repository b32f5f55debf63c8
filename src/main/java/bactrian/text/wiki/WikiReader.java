package bactrian.text.wiki;

import bactrian.text.model.ControlCharacters;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.WikiSource;
import java.util.ArrayList;
import java.util.List;

/** Reads wiki markup into the document model. Every text is wiki markup, so this refuses nothing. */
public final class WikiReader {
    private WikiReader() {}

    /**
     * Reads a document. Each block of its content carries the markup it was read from. It may hold what ADF does not
     * allow where it stands, such as a heading in a list item.
     */
    public static Element read(String markup) {
        String text = ControlCharacters.removed(markup);
        List<Node> content = new ArrayList<>();
        List<WikiBlocks.Found> found = new WikiBlocks(text, WikiBlocks.Place.BODY, 0).read();
        int from = 0;
        for (int i = 0; i < found.size(); i++) {
            boolean last = i + 1 == found.size();
            int to = last ? text.length() : found.get(i).end();
            content.addAll(sourced(found.get(i).blocks(), text.substring(from, to), last));
            from = to;
        }
        return Element.document(content);
    }

    /** The first of the blocks that came from one piece of markup carries it, the others carry none. */
    private static List<Node> sourced(List<Node> blocks, String markup, boolean last) {
        if (blocks.size() != 1 || !(blocks.get(0) instanceof Element block)) {
            return blocks;
        }
        int start = 0;
        while (start < markup.length() && Character.isWhitespace(markup.charAt(start))) {
            start++;
        }
        String text = markup.substring(start).stripTrailing();
        String ending = last ? markup.substring(start + text.length()) : "";
        String kept = last ? text : markup.substring(start);
        return List.of(block.with(block.details().with(new WikiSource(markup.substring(0, start), kept, ending))));
    }
}
