package bactrian.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bactrian.oracle.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our converter beside what Atlassian's own converters answered. Where we differ on purpose, the reason stands here. */
class OracleTest {
    @Test
    void everyDocumentThatIsValidNowIsWrittenBackEqual() throws IOException {
        AdfSchema schema = AdfSchema.full();
        for (JsonNode example : cases("adf-validity-cases.json")) {
            JsonNode written = RichText.fromAdf(example.get("doc")).toAdf();
            if (example.get("validNow").booleanValue()) {
                assertThat(written).isEqualTo(example.get("doc"));
                assertThat(schema.faults(written)).isEmpty();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotValidIsWrittenValid() throws IOException {
        AdfSchema schema = AdfSchema.full();
        return compare(cases("adf-validity-cases.json"), Differences.KEPT, example -> schema.faults(
                        RichText.fromAdf(example.get("doc")).toAdf())
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> wikiMarkupMeansWhatAtlassianReads() throws IOException {
        return compare(cases("wiki-to-adf-cases.json"), Differences.READING_WIKI, example -> RichText.fromWiki(
                        example.get("wiki").textValue())
                .sameMeaning(RichText.fromAdf(example.get("adfNow"))));
    }

    @TestFactory
    Stream<DynamicTest> markdownMeansWhatAtlassianReads() throws IOException {
        return compare(
                cases("markdown-to-adf-cases.json"), Differences.READING_MARKDOWN, example -> RichText.fromMarkdown(
                                example.get("markdown").textValue())
                        .sameMeaning(RichText.fromAdf(example.get("adf"))));
    }

    @TestFactory
    Stream<DynamicTest> adfThroughOurWikiMarkupKeepsItsMeaning() throws IOException {
        return compare(cases("adf-to-wiki-cases.json"), Map.of(), example -> {
            RichText text = RichText.fromAdf(example.get("adf"));
            return RichText.fromWiki(text.toWiki()).sameMeaning(text);
        });
    }

    @TestFactory
    Stream<DynamicTest> adfThroughAtlassiansWikiMarkupKeepsItsMeaning() throws IOException {
        return compare(cases("adf-to-wiki-cases.json"), Differences.WRITING_WIKI, example -> RichText.fromWiki(
                        example.get("wikiNow").textValue())
                .sameMeaning(RichText.fromAdf(example.get("adf"))));
    }

    @TestFactory
    Stream<DynamicTest> whatAtlassiansEditorMakesOfADocumentIsNoChange() throws IOException {
        List<JsonNode> cases = cases("adf-to-wiki-cases.json").stream()
                .filter(example -> example.has("roundTripAdf"))
                .toList();
        return compare(cases, Differences.ROUND_TRIP, example -> RichText.fromAdf(example.get("adf"))
                .sameMeaning(RichText.fromAdf(example.get("roundTripAdf"))));
    }

    private interface Check {
        boolean agrees(JsonNode example);
    }

    /** Each case agrees, or stands among the differences and does not. */
    private static Stream<DynamicTest> compare(List<JsonNode> cases, Map<Integer, String> differences, Check check) {
        return IntStream.range(0, cases.size()).mapToObj(i -> {
            JsonNode example = cases.get(i);
            int key = Differences.key(example);
            return dynamicTest(i + " [" + key + "]", () -> assertThat(check.agrees(example))
                    .as(differences.getOrDefault(key, "agrees") + ": " + example)
                    .isEqualTo(!differences.containsKey(key)));
        });
    }

    private static List<JsonNode> cases(String file) throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        new ObjectMapper()
                .readTree(Shared.path("adf/" + file).toFile())
                .get("cases")
                .forEach(cases::add);
        return cases;
    }
}
