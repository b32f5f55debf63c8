package bactrian.text;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.text.compare.Canonical;
import bactrian.text.model.Element;
import bactrian.text.model.Node;
import bactrian.text.model.Text;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every edit. */
class MergeProperties {
    @Provide
    Arbitrary<Element> documents() {
        return Documents.forMarkdown();
    }

    @Property(tries = 300)
    void theMergedDocumentSaysWhatTheEditedMarkdownSays(
            @ForAll("documents") Element document, @ForAll("documents") Element other) {
        RichText before = new RichText(document);
        String edited = new RichText(other).toMarkdown();

        RichText merged = before.merge(before.toMarkdown(), edited);

        assertThat(Canonical.of(merged.document()))
                .isEqualTo(Canonical.of(RichText.fromMarkdown(edited).document()));
    }

    @Property(tries = 300)
    void aNewBlockBetweenOthersLeavesThemAsTheyAre(@ForAll("documents") Element document, @ForAll int place) {
        JsonNode before = new RichText(document).toAdf();
        int at = Math.floorMod(place, document.content().size() + 1);
        List<Node> more = new ArrayList<>(document.content());
        more.add(at, Element.paragraph(List.of(Text.of("brandnew"))));

        RichText merged = new RichText(document)
                .merge(new RichText(document).toMarkdown(), new RichText(Element.document(more)).toMarkdown());

        List<JsonNode> blocks = new ArrayList<>();
        merged.toAdf().get("content").forEach(blocks::add);
        assertThat(blocks.removeIf(block -> block.toString().contains("brandnew")))
                .isTrue();
        assertThat(blocks).containsExactlyElementsOf(before.get("content"));
    }
}
