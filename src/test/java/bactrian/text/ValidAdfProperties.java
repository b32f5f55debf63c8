package bactrian.text;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.oracle.Shared;
import bactrian.text.model.Element;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.opentest4j.TestAbortedException;

/** What is written for Jira Cloud is valid by Atlassian's schema. */
@AddLifecycleHook(ValidAdfProperties.SkipWithoutShared.class)
class ValidAdfProperties {
    private static AdfSchema schema;

    @BeforeContainer
    static void readSchema() throws IOException {
        schema = AdfSchema.full();
    }

    @Provide
    Arbitrary<Element> wildDocuments() {
        return WildDocuments.documents();
    }

    @Provide
    Arbitrary<String> texts() {
        return InlineDocuments.text().list().ofMaxSize(8).map(lines -> String.join("\n", lines));
    }

    @Property(tries = 300)
    void whateverStandsInADocumentItsAdfIsValid(@ForAll("wildDocuments") Element document) {
        ObjectNode adf = new RichText(document).toAdf();

        assertThat(schema.faults(adf)).as(adf.toString()).isEmpty();
        assertThat(RichText.fromAdf(adf).toAdf()).isEqualTo(adf);
    }

    @Property(tries = 300)
    void anyMarkdownBecomesValidAdf(@ForAll("texts") String markdown) {
        ObjectNode adf = RichText.fromMarkdown(markdown).toAdf();

        assertThat(schema.faults(adf)).as(adf.toString()).isEmpty();
    }

    @Property(tries = 300)
    void anyWikiMarkupBecomesValidAdf(@ForAll("texts") String wiki) {
        ObjectNode adf = RichText.fromWiki(wiki).toAdf();

        assertThat(schema.faults(adf)).as(adf.toString()).isEmpty();
    }

    /** The random documents of other properties are what they are said to be. */
    @Property(tries = 40)
    void theRandomDocumentsAreValid(@ForAll long seed) {
        ObjectNode adf = new RandomAdf(new Random(seed)).document(4);

        assertThat(schema.faults(adf)).as(adf.toString()).isEmpty();
    }

    @Property(tries = 40)
    void whatMarkdownMakesOfAnyDocumentIsValidAdf(@ForAll long seed) {
        RichText text = RichText.fromAdf(new RandomAdf(new Random(seed)).document(3));
        ObjectNode fromMarkdown = RichText.fromMarkdown(text.toMarkdown()).toAdf();
        ObjectNode fromWiki = RichText.fromWiki(text.toWiki()).toAdf();

        assertThat(schema.faults(fromMarkdown)).as(fromMarkdown.toString()).isEmpty();
        assertThat(schema.faults(fromWiki)).as(fromWiki.toString()).isEmpty();
    }

    /** jqwik knows no assumption for a whole class. */
    static class SkipWithoutShared implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            try {
                Shared.path("adf");
                return SkipResult.doNotSkip();
            } catch (TestAbortedException missing) {
                return SkipResult.skip(missing.getMessage());
            }
        }

        @Override
        public PropagationMode propagateTo() {
            return PropagationMode.ALL_DESCENDANTS;
        }
    }
}
