package bactrian.text.markdown;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The syntax tree of a Markdown text, by commonmark-java.
 *
 * @param source the text
 * @param root the tree
 */
record MarkdownSyntax(String source, Node root) {
    /** Far deeper than people write; keeps hostile input off the stack. */
    private static final int MAX_NESTING = 50;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();

    /** Parses a text; every text is Markdown. */
    static MarkdownSyntax parse(String source) {
        return new MarkdownSyntax(source, PARSER.parse(source));
    }

    /** The first line of a block as it stands in the text, from its first character on. */
    String firstLine(Block block) {
        List<SourceSpan> spans = block.getSourceSpans();
        if (spans.isEmpty()) {
            return "";
        }
        SourceSpan span = spans.get(0);
        return source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
}
