package bactrian.text;

import static bactrian.text.Adf.doc;
import static bactrian.text.Adf.mention;
import static bactrian.text.Adf.paragraph;
import static bactrian.text.Adf.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** An edit of the Markdown changes what was edited and nothing else. */
class MergeTest {
    @Test
    void anEditOfOneBlockLeavesAllOthersAsTheyAre() {
        JsonNode adf = doc(
                paragraph(text("Before"), mention("u1")),
                """
                {"type":"panel","attrs":{"panelType":"custom","panelColor":"#123456","panelIcon":":rocket:"},
                 "content":[%s]}"""
                        .formatted(paragraph(text("Careful"))),
                paragraph(text("After")));

        JsonNode merged = edit(adf, "After", "Afterwards");

        assertThat(merged.at("/content/0")).isEqualTo(adf.at("/content/0"));
        assertThat(merged.at("/content/1")).isEqualTo(adf.at("/content/1"));
        assertThat(merged.at("/content/2/content/0/text").textValue()).isEqualTo("Afterwards");
    }

    @Test
    void anEditOfAWordKeepsTheMentionAndTheCommentBesideIt() {
        JsonNode adf = doc(paragraph(
                text("Ask "),
                """
                {"type":"mention","attrs":{"id":"u1","text":"@Ann","accessLevel":"CONTAINER","localId":"m1"}}""",
                text(" about "),
                """
                {"type":"text","text":"the plan","marks":[{"type":"annotation",
                 "attrs":{"id":"c1","annotationType":"inlineComment"}}]}""",
                text(" today")));

        JsonNode merged = edit(adf, "today", "tomorrow");

        assertThat(merged.at("/content/0/content/1")).isEqualTo(adf.at("/content/0/content/1"));
        assertThat(merged.at("/content/0/content/3")).isEqualTo(adf.at("/content/0/content/3"));
        assertThat(merged.at("/content/0/content/4/text").textValue()).isEqualTo(" tomorrow");
    }

    @Test
    void anEditOfOneTaskKeepsTheIdsOfAllTasks() {
        JsonNode adf = doc(
                """
                {"type":"taskList","attrs":{"localId":"l"},"content":[
                 {"type":"taskItem","attrs":{"localId":"a","state":"TODO"},"content":[{"type":"text","text":"one"}]},
                 {"type":"taskItem","attrs":{"localId":"b","state":"TODO"},"content":[{"type":"text","text":"two"}]}]}""");

        JsonNode merged = edit(adf, "- [ ] two", "- [x] two\n- [ ] three");

        assertThat(merged.at("/content/0/content/0")).isEqualTo(adf.at("/content/0/content/0"));
        assertThat(merged.at("/content/0/content/1/attrs/localId").textValue()).isEqualTo("b");
        assertThat(merged.at("/content/0/content/1/attrs/state").textValue()).isEqualTo("DONE");
        assertThat(merged.at("/content/0/content/2/content/0/text").textValue()).isEqualTo("three");
    }

    @Test
    void anEditOfOneCellKeepsTheSpansAndListsOfTheOthers() {
        JsonNode adf = doc(
                """
                {"type":"table","attrs":{"layout":"wide","width":900},"content":[{"type":"tableRow","content":[
                 {"type":"tableCell","attrs":{"colspan":2,"background":"#eeeeee"},"content":[%s]},
                 {"type":"tableCell","attrs":{},"content":[
                  {"type":"bulletList","content":[{"type":"listItem","content":[%s]}]}]}]}]}"""
                        .formatted(paragraph(text("wide")), paragraph(text("point"))));

        JsonNode merged = edit(adf, "wide", "narrow");

        assertThat(merged.at("/content/0/attrs")).isEqualTo(adf.at("/content/0/attrs"));
        assertThat(merged.at("/content/0/content/0/content/0/attrs"))
                .isEqualTo(adf.at("/content/0/content/0/content/0/attrs"));
        assertThat(merged.at("/content/0/content/0/content/1")).isEqualTo(adf.at("/content/0/content/0/content/1"));
        assertThat(merged.toString()).contains("narrow").doesNotContain("\"wide\"}");
    }

    @Test
    void anExtensionSurvivesAnEditAboveAndBelowIt() {
        JsonNode adf = doc(
                paragraph(text("one")),
                """
                {"type":"extension","attrs":{"extensionKey":"k","extensionType":"t","parameters":{"a":{"b":1}},
                 "localId":"x"}}""",
                paragraph(text("two")));
        RichText before = RichText.fromAdf(adf);
        String markdown = before.toMarkdown();

        JsonNode merged = before.merge(markdown, "zero\n\n" + markdown.replace("two", "2"))
                .toAdf();

        assertThat(merged.at("/content/0/content/0/text").textValue()).isEqualTo("zero");
        assertThat(merged.at("/content/1")).isEqualTo(adf.at("/content/0"));
        assertThat(merged.at("/content/2")).isEqualTo(adf.at("/content/1"));
    }

    @Test
    void untouchedWikiMarkupStaysCharacterForCharacter() {
        String wiki = "h2.Odd   heading\n\n\n||a||b\n|1|2\n\n{panel:title=T|borderStyle=dashed}x{panel}\n * item  \n";
        RichText before = RichText.fromWiki(wiki);
        String markdown = before.toMarkdown();

        String merged = before.merge(markdown, markdown.replace("Odd   heading", "Even heading"))
                .toWiki();

        assertThat(before.toWiki()).isEqualTo(wiki);
        assertThat(merged).isEqualTo("h2. Even heading" + wiki.substring(wiki.indexOf("\n\n\n")));
    }

    @Test
    void anEditKeepsTheLineEndsAndTheWhiteSpaceAroundTheBlock() {
        String wiki = "one\r\n\r\n\r\ntwo\r\n\r\n * a\r\n * b\r\n\r\nthree\r\n";
        RichText before = RichText.fromWiki(wiki);
        String markdown = before.toMarkdown();

        String merged = before.merge(markdown, markdown.replace("two", "2").replace("three", "three 3\n\n- c\n- d"))
                .toWiki();

        assertThat(merged).isEqualTo(wiki.replace("two", "2").replace("three", "three 3\r\n\r\n* c\r\n* d"));
    }

    @Test
    void editsAtBothEndsOfALongTextLeaveItsMiddleAsItIs() {
        StringBuilder wiki = new StringBuilder("first");
        for (int i = 0; i < 5_000; i++) {
            wiki.append("\n\n").append(i % 10 == 0 ? "again" : "h3.  Part " + i);
        }
        RichText before = RichText.fromWiki(wiki + "\n\nlast");
        String markdown = before.toMarkdown();

        String merged = before.merge(markdown, markdown.replace("first", "1st").replace("last", "end"))
                .toWiki();

        assertThat(merged).isEqualTo(wiki.toString().replace("first", "1st") + "\n\nend");
    }

    @Test
    void markupThatShowsNothingSurvivesAnEditBesideIt() {
        RichText before = RichText.fromWiki("one\n\n\\\\\n\ntwo");

        assertThat(before.merge("one\n\ntwo", "1\n\n2").toWiki()).isEqualTo("1\n\n\\\\\n\n2");
    }

    @Test
    void anEditOfTheFirstWikiBlockAfterOneLineEndDoesNotJoinTheNext() {
        RichText before = RichText.fromWiki("h1. title\ntext");

        String merged = before.merge("# title\n\ntext", "title\n\ntext").toWiki();

        assertThat(merged).isEqualTo("title\n\ntext");
    }

    @Test
    void aMacroThatWeDoNotKnowSurvivesAnEditBesideIt() {
        RichText before = RichText.fromWiki("See {jira:DEV-1|showSummary=true} and {that} today");
        String markdown = before.toMarkdown();

        String merged =
                before.merge(markdown, markdown.replace("today", "{now}")).toWiki();

        assertThat(merged).isEqualTo("See {jira:DEV-1|showSummary=true} and {that} \\{now\\}");
        assertThat(before.toAdf().toString()).contains("{that}").doesNotContain("wikiMacro");
    }

    @Test
    void aBaseThatThePortfolioReformattedStillFindsItsBlocks() {
        JsonNode adf = doc(
                """
                {"type":"bulletList","attrs":{"localId":"keep"},"content":[{"type":"listItem","content":[%s]}]}"""
                        .formatted(paragraph(text("item"))),
                paragraph(text("end")));

        JsonNode merged = RichText.fromAdf(adf)
                .merge("* item\n\nend\n", "* item\n\nthe end\n")
                .toAdf();

        assertThat(merged.at("/content/0")).isEqualTo(adf.at("/content/0"));
        assertThat(merged.at("/content/1/content/0/text").textValue()).isEqualTo("the end");
    }

    @Test
    void noEditIsNoChange() {
        JsonNode adf = doc(paragraph(text("a")), paragraph(), paragraph(text("b")));

        assertThat(edit(adf, "nothing", "nothing")).isEqualTo(adf);
    }

    private static JsonNode edit(JsonNode adf, String from, String to) {
        RichText before = RichText.fromAdf(adf);
        String markdown = before.toMarkdown();
        return before.merge(markdown, markdown.replace(from, to)).toAdf();
    }
}
