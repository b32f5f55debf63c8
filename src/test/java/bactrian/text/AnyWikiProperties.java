package bactrian.text;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.text.merge.Keep;
import bactrian.text.model.NodeType;
import bactrian.text.model.PlainText;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for all wiki markup. */
class AnyWikiProperties {
    @Property(tries = 1000)
    void markupIsWrittenBackCharacterForCharacter(@ForAll long seed) {
        String wiki = new RandomWiki(new Random(seed)).document(5);

        assertThat(RichText.fromWiki(wiki).toWiki()).isEqualTo(wiki);
    }

    @Property(tries = 500)
    void markdownThatNobodyEditedChangesNothing(@ForAll long seed) {
        String wiki = new RandomWiki(new Random(seed)).document(5);
        RichText text = RichText.fromWiki(wiki);
        String markdown = text.toMarkdown();

        assertThat(text.merge(markdown, markdown).toWiki()).isEqualTo(wiki);
        assertThat(text.merge(text, markdown, markdown, Keep.PORTFOLIO).text().toWiki())
                .isEqualTo(wiki);
    }

    @Property(tries = 500)
    void anEditOfOneBlockLeavesAllOthersAsTheyAre(@ForAll long seed) {
        RandomWiki random = new RandomWiki(new Random(seed));
        String above = random.document(3);
        String below = random.gap() + random.document(3);
        RichText text = RichText.fromWiki(above + "before the edit" + below);
        String markdown = text.toMarkdown();
        Assume.that(ofItsOwn(text, "before the edit"));

        String edited = text.merge(markdown, markdown.replace("before the edit", "after the edit"))
                .toWiki();

        assertThat(edited.replace("\r", "")).contains("after the edit");
        assertThat(edited.substring(0, edited.indexOf("after the edit")).stripTrailing())
                .isEqualTo(above.stripTrailing());
        assertThat(edited).endsWith("after the edit" + below);
    }

    @Property(tries = 500)
    void editsOfBothSidesAreBothKept(@ForAll long seed) {
        RandomWiki random = new RandomWiki(new Random(seed));
        String middle = random.gap() + random.document(3) + random.gap();
        String base = "theirs before" + middle + "ours before";
        RichText text = RichText.fromWiki(base);
        String markdown = text.toMarkdown();
        Assume.that(ofItsOwn(text, "theirs before") && ofItsOwn(text, "ours before"));

        TextMerge merge = text.merge(
                RichText.fromWiki(base.replace("theirs before", "theirs after")),
                markdown,
                markdown.replace("ours before", "ours after"),
                Keep.JIRA);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text().toWiki())
                .startsWith("theirs after" + middle.stripTrailing())
                .endsWith("ours after");
    }

    /** Whether no macro that is open before it has swallowed the block. */
    private static boolean ofItsOwn(RichText text, String block) {
        return text.document().content().stream()
                .anyMatch(node ->
                        node.type() == NodeType.PARAGRAPH && PlainText.of(node).equals(block));
    }
}
