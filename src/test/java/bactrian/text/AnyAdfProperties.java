package bactrian.text;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.text.merge.Keep;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every document that Atlassian's schema allows. */
class AnyAdfProperties {
    @Property(tries = 1000)
    void aDocumentIsWrittenBackEqual(@ForAll long seed) {
        ObjectNode adf = new RandomAdf(new Random(seed)).document(5);

        assertThat(RichText.fromAdf(adf).toAdf()).isEqualTo(adf);
    }

    @Property(tries = 500)
    void markdownThatNobodyEditedChangesNothing(@ForAll long seed) {
        ObjectNode adf = new RandomAdf(new Random(seed)).document(5);
        RichText text = RichText.fromAdf(adf);
        String markdown = text.toMarkdown();

        assertThat(text.merge(markdown, markdown).toAdf()).isEqualTo(adf);
        TextMerge merge = text.merge(text, markdown, markdown, Keep.JIRA);
        assertThat(merge.text().toAdf()).isEqualTo(adf);
        assertThat(merge.conflicts()).isEmpty();
    }

    @Property(tries = 500)
    void anEditOfOneBlockLeavesAllOthersEqual(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode adf = new RandomAdf(random).document(5);
        int at = random.nextInt(adf.get("content").size() + 1);
        ((ArrayNode) adf.get("content")).insertObject(at).setAll(paragraph("before the edit"));
        RichText text = RichText.fromAdf(adf);
        String markdown = text.toMarkdown();

        JsonNode edited = text.merge(markdown, markdown.replace("before the edit", "after the edit"))
                .toAdf()
                .get("content");

        assertThat(edited).hasSameSizeAs(adf.get("content"));
        for (int i = 0; i < edited.size(); i++) {
            JsonNode expected =
                    i == at ? paragraph("after the edit") : adf.get("content").get(i);
            assertThat(edited.get(i)).isEqualTo(expected);
        }
    }

    @Property(tries = 500)
    void anEditOfOneWordLeavesTheOtherBlocksEqual(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode adf = new RandomAdf(random).document(4);
        List<JsonNode> texts = adf.findParents("text").stream()
                .filter(node -> node.path("type").asText().equals("text"))
                .toList();
        Assume.that(!texts.isEmpty());
        ObjectNode text = (ObjectNode) texts.get(random.nextInt(texts.size()));
        text.put("text", text.get("text").asText() + " wordbefore ");
        RichText before = RichText.fromAdf(adf);
        String markdown = before.toMarkdown();
        Assume.that(markdown.contains("wordbefore"));

        JsonNode after = before.merge(markdown, markdown.replace("wordbefore", "wordafter"))
                .toAdf()
                .get("content");

        JsonNode blocks = adf.get("content");
        int later = after.size() - blocks.size();
        boolean passed = false;
        for (int i = 0; i < blocks.size(); i++) {
            boolean edited = blocks.get(i).toString().contains("wordbefore");
            passed |= edited;
            JsonNode now = after.get(passed ? i + later : i);
            assertThat(now.equals(blocks.get(i))).isNotEqualTo(edited);
        }
        assertThat(after.toString()).contains("wordafter").doesNotContain("wordbefore");
    }

    @Property(tries = 500)
    void editsOfDifferentBlocksOnBothSidesAreBothKept(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode base = new RandomAdf(random).document(4);
        ArrayNode blocks = (ArrayNode) base.get("content");
        int ours = random.nextInt(blocks.size() + 1);
        blocks.insert(ours, paragraph("ours before"));
        int theirs = random.nextInt(blocks.size() + 1);
        blocks.insert(theirs, paragraph("theirs before"));
        ObjectNode jira = base.deepCopy();
        ((ArrayNode) jira.get("content")).set(theirs, paragraph("theirs after"));
        RichText text = RichText.fromAdf(base);
        String markdown = text.toMarkdown();

        TextMerge merge =
                text.merge(RichText.fromAdf(jira), markdown, markdown.replace("ours before", "ours after"), Keep.JIRA);

        TextMerge withoutDocument =
                RichText.fromAdf(jira).merge(markdown, markdown.replace("ours before", "ours after"), Keep.JIRA);
        List<JsonNode> expected = new ArrayList<>();
        jira.get("content").forEach(expected::add);
        expected.set(theirs > ours ? ours : ours + 1, paragraph("ours after"));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text().toAdf().get("content")).containsExactlyElementsOf(expected);
        assertThat(withoutDocument.conflicts()).isEmpty();
        assertThat(withoutDocument.text().toAdf()).isEqualTo(merge.text().toAdf());
    }

    private static ObjectNode paragraph(String text) {
        return (ObjectNode) Adf.doc(Adf.paragraph(Adf.text(text))).at("/content/0");
    }
}
