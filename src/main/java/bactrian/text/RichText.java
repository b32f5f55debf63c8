package bactrian.text;

import bactrian.text.adf.AdfReader;
import bactrian.text.adf.AdfRules;
import bactrian.text.adf.AdfWriter;
import bactrian.text.compare.Canonical;
import bactrian.text.compare.Losses;
import bactrian.text.compare.WikiMeaning;
import bactrian.text.markdown.MarkdownReader;
import bactrian.text.markdown.MarkdownWriter;
import bactrian.text.merge.BlockMerge;
import bactrian.text.merge.Keep;
import bactrian.text.merge.MarkdownMerge;
import bactrian.text.merge.Merged;
import bactrian.text.model.Element;
import bactrian.text.wiki.WikiReader;
import bactrian.text.wiki.WikiWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A rich text, whatever notation it came in. Immutable; safe for any number of threads.
 *
 * @param document the root of the document model
 */
public record RichText(Element document) {
    /** A text without anything in it. */
    public static final RichText EMPTY = new RichText(Element.document(List.of()));

    /**
     * Reads what Jira Cloud answers in a rich text field: ADF, or a plain string, or JSON null for an empty field.
     *
     * @throws bactrian.text.model.RichTextException if it is none of these, or nested more than 200 levels deep
     */
    public static RichText fromAdf(JsonNode json) {
        return new RichText(AdfReader.read(json));
    }

    /** Reads wiki markup, as of Data Center's fields and of webhooks. */
    public static RichText fromWiki(String markup) {
        return new RichText(AdfRules.fit(WikiReader.read(markup)));
    }

    /** Reads Markdown. */
    public static RichText fromMarkdown(String markdown) {
        return new RichText(AdfRules.fit(MarkdownReader.read(markdown)));
    }

    /**
     * Writes ADF that Jira Cloud accepts. What was read from valid ADF is written as equal JSON; the empty text is a
     * document with empty content.
     */
    public ObjectNode toAdf() {
        return AdfWriter.write(document);
    }

    /** Writes wiki markup. Blocks that were read from wiki markup are repeated character for character. */
    public String toWiki() {
        return WikiWriter.write(document);
    }

    /** Writes Markdown; lines end with {@code \n}, the last one with nothing. */
    public String toMarkdown() {
        return MarkdownWriter.write(document);
    }

    /** Whether there is nothing to see. */
    public boolean isEmpty() {
        return Canonical.of(document).content().isEmpty();
    }

    /** Whether both look the same to a reader: ids, default attributes and stray white space do not count. */
    public boolean sameContent(RichText other) {
        return canonical(document).equals(canonical(other.document));
    }

    /**
     * Whether both mean the same even after one has been through Jira's own wiki editor, which keeps no list numbers,
     * mention names, media sizes and the like. Coarser than {@link #sameContent}.
     */
    public boolean sameMeaning(RichText other) {
        return WikiMeaning.of(document).equals(WikiMeaning.of(other.document));
    }

    /**
     * What Markdown has no word for, as names of ADF node and mark kinds in order of appearance, each once. Empty: this
     * text written as Markdown and read back has the same content.
     */
    public List<String> losses() {
        return Losses.of(document);
    }

    /**
     * Carries an edit of this text's Markdown over to it, and changes nothing that the edit did not touch: untouched
     * blocks are written as equal JSON, and as the same characters of wiki markup.
     *
     * @param base the Markdown that was made of this text when it was last synced
     * @param edited that Markdown as it is now
     */
    public RichText merge(String base, String edited) {
        return new RichText(MarkdownMerge.merge(document, base, edited));
    }

    /**
     * Merges what both sides made of this text since it was last synced. Different blocks never collide, nor do
     * different items, rows, cells or blocks inside one list, table, panel or the like. What nobody touched is Jira's as
     * it stands: equal JSON, the same characters of wiki markup. What Jira's own editor changes by itself
     * ({@link #sameMeaning}) is no change of Jira's.
     *
     * @param jira Jira's text now
     * @param base the Markdown that was made of this text when it was last synced
     * @param edited that Markdown as the portfolio has it now
     * @param keep whose block stays where both changed the same one
     */
    public TextMerge merge(RichText jira, String base, String edited, Keep keep) {
        Merged merged = BlockMerge.merge(document, jira.document, base, edited, keep);
        List<BlockConflict> conflicts = merged.conflicts().stream()
                .map(conflict -> new BlockConflict(
                        new RichText(conflict.base()),
                        new RichText(conflict.jira()),
                        new RichText(conflict.portfolio())))
                .toList();
        return new TextMerge(new RichText(merged.document()), conflicts);
    }

    /**
     * The same for Jira's text now, where nothing but the Markdown is known that both sides had when they were last
     * synced.
     *
     * @param base the Markdown that both sides last agreed on
     * @param edited that Markdown as the portfolio has it now
     * @param keep whose block stays where both changed the same one
     */
    public TextMerge merge(String base, String edited, Keep keep) {
        return merge(toMarkdown(), base).merge(this, base, edited, keep);
    }

    private static Element canonical(Element document) {
        return Canonical.of(AdfRules.fit(document));
    }
}
