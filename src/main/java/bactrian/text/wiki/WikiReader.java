package bactrian.text.wiki;

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
        CleanMarkup clean = new CleanMarkup(markup);
        String text = clean.text();
        List<Node> content = new ArrayList<>();
        List<WikiBlocks.Found> found = new WikiBlocks(text, WikiBlocks.Place.BODY, 0).read();
        int from = 0;
        for (int i = 0; i < found.size(); i++) {
            boolean last = i + 1 == found.size();
            int to = last
                    ? text.length()
                    : from
                            + text.substring(from, found.get(i).end())
                                    .stripTrailing()
                                    .length();
            content.addAll(sourced(shown(found.get(i)), source(clean.original(from, to), last)));
            from = to;
        }
        return Element.document(content);
    }

    /** Markup that shows nothing, such as an anchor, is an empty paragraph, so that there is a block to carry it. */
    private static List<Node> shown(WikiBlocks.Found found) {
        return found.blocks().isEmpty() ? List.of(Element.paragraph(List.of())) : found.blocks();
    }

    private static WikiSource source(String markup, boolean last) {
        int start = 0;
        while (start < markup.length() && Character.isWhitespace(markup.charAt(start))) {
            start++;
        }
        String text = markup.substring(start).stripTrailing();
        String ending = last ? markup.substring(start + text.length()) : "";
        return new WikiSource(markup.substring(0, start), text, ending, 0, 1);
    }

    /** The blocks that came from one piece of markup, each with it. */
    private static List<Node> sourced(List<Node> blocks, WikiSource source) {
        WikiSource shared = new WikiSource(source.gap(), source.text(), source.ending(), 0, blocks.size());
        List<Node> sourced = new ArrayList<>();
        for (Node node : blocks) {
            if (!(node instanceof Element block)) {
                return blocks;
            }
            sourced.add(block.with(block.details().with(shared.part(sourced.size()))));
        }
        return sourced;
    }
}
