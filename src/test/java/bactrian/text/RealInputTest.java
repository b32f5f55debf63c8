package bactrian.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bactrian.text.model.RichTextException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts as people write them, and as Jira answers them. */
class RealInputTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void anEmptyCellGetsItsParagraph() {
        RichText text = RichText.fromMarkdown("| a | b |\n|---|---|\n|  | c |");

        assertThat(text.toAdf().at("/content/0/content/1/content/0").toString())
                .isEqualTo("{\"type\":\"tableCell\",\"content\":[{\"type\":\"paragraph\"}]}");
        assertThat(text.toWiki()).isEqualTo("||a||b||\n| |c|");
    }

    @Test
    void aQuoteOfTagsAloneIsEmpty() {
        assertThat(RichText.fromMarkdown("> <b><u>").toMarkdown()).isEqualTo(">");
    }

    @Test
    void anEmptyCodeBlockHasNoEmptyText() {
        assertThat(RichText.fromMarkdown("```\n```").toAdf().at("/content").toString())
                .isEqualTo("[{\"type\":\"codeBlock\"}]");
    }

    @Test
    void aHeadingInAListItemIsABoldLine() {
        assertThat(RichText.fromMarkdown("- # title").toMarkdown()).isEqualTo("- **title**");
        assertThat(RichText.fromMarkdown("> # title").toWiki()).isEqualTo("{quote}\n*title*\n{quote}");
    }

    @Test
    void aLinkWithoutAddressIsItsText() {
        assertThat(RichText.fromMarkdown("[text]()")
                        .toAdf()
                        .at("/content/0/content")
                        .toString())
                .isEqualTo("[{\"type\":\"text\",\"text\":\"text\"}]");
        assertThat(RichText.fromMarkdown("[x](javascript:alert(1))").toAdf().toString())
                .doesNotContain("javascript");
    }

    @Test
    void boldCodeKeepsTheCode() {
        assertThat(RichText.fromMarkdown("**`x`**")
                        .toAdf()
                        .at("/content/0/content/0/marks")
                        .toString())
                .isEqualTo("[{\"type\":\"code\"}]");
    }

    @Test
    void aPlainStringWhereAdfIsExpectedKeepsItsLines() {
        RichText text = RichText.fromAdf(JSON.textNode("one\ntwo\n\n* three"));

        assertThat(text.toMarkdown()).isEqualTo("one\\\ntwo\n\n\\* three");
        assertThat(text.toWiki()).isEqualTo("one\ntwo\n\n\\* three");
    }

    @Test
    void nothingIsTheEmptyText() {
        assertThat(RichText.fromAdf(JSON.nullNode()).isEmpty()).isTrue();
        assertThat(RichText.fromAdf(JSON.missingNode()).isEmpty()).isTrue();
        assertThat(RichText.fromMarkdown(" \n").isEmpty()).isTrue();
        assertThat(RichText.fromWiki("").toMarkdown()).isEmpty();
        assertThat(RichText.EMPTY.toAdf().toString()).isEqualTo("{\"type\":\"doc\",\"version\":1,\"content\":[]}");
    }

    @Test
    void whatIsNoAdfIsRefusedWithTheReason() {
        assertThatExceptionOfType(RichTextException.class)
                .isThrownBy(() -> RichText.fromAdf(JSON.numberNode(7)))
                .withMessageContaining("Not ADF");
    }

    @Test
    void bracesInProseStayText() {
        String prose = "Use {code} or {\"id\":1} and {{/p/{id}}}";

        RichText text = RichText.fromAdf(JSON.textNode(prose));

        assertThat(text.toWiki()).isEqualTo("Use \\{code\\} or \\{\"id\":1\\} and \\{\\{/p/\\{id\\}\\}\\}");
        assertThat(RichText.fromWiki(text.toWiki()).sameContent(text)).isTrue();
        assertThat(RichText.fromMarkdown(text.toMarkdown()).sameContent(text)).isTrue();
    }

    @Test
    void textBehindACodeMacroIsAParagraph() {
        assertThat(RichText.fromWiki("{code:bash}ls{code} lists files").toMarkdown())
                .isEqualTo("```bash\nls\n```\n\nlists files");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "*bold* and _it_ §**bold** and _it_",
                "-gone- +new+ ^up^ ~low~ §~~gone~~ <u>new</u> <sup>up</sup> <sub>low</sub>",
                "[site|https://a.example] §[site](https://a.example)",
                "[~accountid:5b10ac8d82e05b22cc7d4ef5] §[@5b10ac8d82e05b22cc7d4ef5](mention:5b10ac8d82e05b22cc7d4ef5)",
                "{{mono}} §`` `mono` ``",
                "customfield_10101 set §customfield_10101 set",
                "5-3 = 2, a * b §5-3 = 2, a * b",
                "C:\\temp\\new §C:\\\\temp\\\\new",
                "h2. Plan §## Plan",
                "bq. said §> said",
                "{color:red}stop{color} §<span style=\"color: #ff0000\">stop</span>",
            })
    void wikiMarkupAsMarkdown(String wiki, String markdown) {
        String expected = markdown.startsWith("`` ") ? "`mono`" : markdown;

        assertThat(RichText.fromWiki(wiki.strip()).toMarkdown()).isEqualTo(expected);
        assertThat(RichText.fromMarkdown(expected).sameMeaning(RichText.fromWiki(wiki.strip())))
                .isTrue();
    }

    @Test
    void tasksKeepTheirStateThroughEveryNotation() {
        String markdown = "- [ ] open\n- [x] closed\n  - [ ] below";

        RichText text = RichText.fromMarkdown(markdown);

        assertThat(text.toMarkdown()).isEqualTo(markdown);
        assertThat(RichText.fromAdf(text.toAdf()).toMarkdown()).isEqualTo(markdown);
        assertThat(RichText.fromWiki("* \\[ \\] open\n* \\[x\\] closed").toMarkdown())
                .isEqualTo("- [ ] open\n- [x] closed");
    }

    @Test
    void panelsAreAlertsAndExpandsAreDetails() {
        String markdown = "> [!WARNING]\n> Mind the gap\n\n<details>\n<summary>More</summary>\n\n- a\n\n</details>";

        RichText text = RichText.fromMarkdown(markdown);

        assertThat(text.toAdf().at("/content/0/attrs/panelType").textValue()).isEqualTo("warning");
        assertThat(text.toAdf().at("/content/1/attrs/title").textValue()).isEqualTo("More");
        assertThat(text.toMarkdown()).isEqualTo(markdown);
        assertThat(text.losses()).isEmpty();
    }

    @Test
    void aLiteralAlertOrBoxIsNoPanelAndNoTask() {
        assertThat(RichText.fromMarkdown("> \\[!NOTE] x")
                        .toAdf()
                        .at("/content/0/type")
                        .textValue())
                .isEqualTo("blockquote");
        assertThat(RichText.fromMarkdown("- \\[ ] x")
                        .toAdf()
                        .at("/content/0/type")
                        .textValue())
                .isEqualTo("bulletList");
    }

    @Test
    void whatMarkdownHasNoWordForIsNamed() {
        RichText text = RichText.fromWiki("!screen.png|thumbnail!\n\nplain");

        assertThat(text.losses()).containsExactly("mediaSingle", "media");
        assertThat(RichText.fromMarkdown("# a\n\n| b |\n|---|\n| c |").losses()).isEmpty();
    }

    @Test
    void anImageAndItsCaption() {
        RichText text = RichText.fromMarkdown("see ![logo](https://a.example/l.png \"The logo\") here");

        assertThat(text.toMarkdown()).isEqualTo("see\n\n![logo](https://a.example/l.png \"The logo\")\n\nhere");
    }
}
