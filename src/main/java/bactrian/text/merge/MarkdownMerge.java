package bactrian.text.merge;

import bactrian.text.adf.AdfRules;
import bactrian.text.markdown.MarkdownReader;
import bactrian.text.markdown.MarkdownWriter;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import java.util.ArrayList;
import java.util.List;

/** Merges an edit of a document's Markdown into the document. */
public final class MarkdownMerge {
    private MarkdownMerge() {}

    /**
     * The document with the edit. Blocks that the edit did not touch are the very nodes of the document; of a block that
     * was touched, the list items, cells, words and mentions that were not are kept as well.
     *
     * @param document the document as last synced
     * @param base the Markdown that was made of it
     * @param edited that Markdown after somebody edited it
     */
    public static Element merge(Element document, String base, String edited) {
        Element before = AdfRules.fit(MarkdownReader.read(base));
        Element after = AdfRules.fit(MarkdownReader.read(edited));
        List<Passage> passages = Passages.of(document, rendering(document), before.content());
        return document.with(SequenceMerge.merge(passages, after.content()));
    }

    /** For each block of the document what its own Markdown reads as. */
    static List<List<Node>> rendering(Element document) {
        List<List<Node>> rendering = new ArrayList<>();
        for (String block : MarkdownWriter.blocks(document)) {
            rendering.add(AdfRules.fit(MarkdownReader.read(block)).content());
        }
        return rendering;
    }
}
