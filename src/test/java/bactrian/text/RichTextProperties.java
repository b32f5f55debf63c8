package bactrian.text;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.text.compare.Canonical;
import bactrian.text.compare.WikiMeaning;
import bactrian.text.model.Element;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every document. */
class RichTextProperties {
    @Provide
    Arbitrary<Element> markdownDocuments() {
        return Documents.forMarkdown();
    }

    @Provide
    Arbitrary<Element> wikiDocuments() {
        return Documents.forWiki();
    }

    @Property(tries = 300)
    void adfIsReadAndWrittenBackEqual(@ForAll("markdownDocuments") Element document) {
        ObjectNode adf = new RichText(document).toAdf();

        assertThat(RichText.fromAdf(adf).toAdf()).isEqualTo(adf);
    }

    @Property(tries = 500)
    void markdownSaysWhatTheDocumentSays(@ForAll("markdownDocuments") Element document) {
        String markdown = new RichText(document).toMarkdown();
        RichText back = RichText.fromMarkdown(markdown);

        assertThat(Canonical.of(back.document())).as(markdown).isEqualTo(Canonical.of(document));
        assertThat(back.toMarkdown()).isEqualTo(markdown);
    }

    @Property(tries = 500)
    void wikiMarkupMeansWhatTheDocumentMeans(@ForAll("wikiDocuments") Element document) {
        String wiki = new RichText(document).toWiki();
        RichText back = RichText.fromWiki(wiki);

        assertThat(WikiMeaning.of(back.document())).as(wiki).isEqualTo(WikiMeaning.of(document));
        assertThat(back.toWiki()).isEqualTo(wiki);
    }

    @Property(tries = 300)
    void aDocumentThatMarkdownCanSayHasNoLosses(@ForAll("markdownDocuments") Element document) {
        RichText text = RichText.fromMarkdown(new RichText(document).toMarkdown());

        assertThat(text.losses()).isEmpty();
    }
}
