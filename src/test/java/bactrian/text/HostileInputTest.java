package bactrian.text;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.text.model.RichTextException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No text, however made, brings a reader down or keeps it busy. The size in characters grows by the system
 * property {@code bactrian.text.hostile-size}.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {
    private static final int SIZE = Integer.getInteger("bactrian.text.hostile-size", 100_000);

    static Stream<String> openings() {
        return Stream.of(
                "a",
                "*",
                "_",
                "~~",
                "`",
                "[",
                "![",
                "](",
                "> ",
                "- ",
                "1. ",
                "<b>",
                "<u>",
                "<!--",
                "&",
                "\\",
                "|",
                "| a ",
                "{",
                "{{",
                "{code}",
                "{code:x}",
                "{quote}",
                "{panel}",
                "{color:red}",
                "{adf}",
                "!",
                "!a|",
                "??",
                "#",
                "* ",
                "** ",
                "#* ",
                "||",
                "h1. ",
                "bq. ",
                "[~",
                "[a|",
                "http://",
                ":)",
                "(*",
                "*a ",
                "_a ",
                "-a ",
                "{*}a",
                "\n",
                " \n",
                "a\n\n",
                "\u0000",
                "\ud800",
                "---\n",
                "<details>\n<summary>x</summary>\n\n",
                "a* b*",
                "[a](b",
                "**a",
                "a**",
                "*a_ ",
                "~a~b",
                "  - x\n",
                "|a|\n|-|\n",
                "```\n",
                "[^a",
                "!a.b! ",
                "{noformat}x{noformat}");
    }

    @ParameterizedTest
    @MethodSource("openings")
    void aTextThatOnlyOpensThingsIsRead(String opening) {
        String text = opening.repeat(SIZE / opening.length());

        assertThat(RichText.fromMarkdown(text).toAdf()).isNotNull();
        assertThat(RichText.fromWiki(text).toAdf()).isNotNull();
    }

    @Test
    void tenThousandLevelsAreReadOrRefused() {
        String quotes = IntStream.range(0, 10_000).mapToObj(i -> "> ").reduce("", String::concat) + "deep";
        String list = IntStream.range(0, 1_000)
                .mapToObj(i -> " ".repeat(2 * i) + "- x\n")
                .reduce("", String::concat);
        String signs = "*".repeat(10_000) + " deep";

        assertThat(RichText.fromMarkdown(quotes).toMarkdown()).contains("deep");
        assertThat(RichText.fromMarkdown(list).toMarkdown()).isNotEmpty();
        assertThat(RichText.fromWiki(signs).toMarkdown()).contains("deep");
    }

    @Test
    void adfOfTenThousandLevelsIsRefusedWithTheReason() {
        ObjectNode adf = JsonNodeFactory.instance.objectNode().put("type", "paragraph");
        for (int i = 0; i < 10_000; i++) {
            ObjectNode outer = JsonNodeFactory.instance.objectNode().put("type", "blockquote");
            outer.putArray("content").add(adf);
            adf = outer;
        }
        ObjectNode deep = adf;

        Assertions.assertThatExceptionOfType(RichTextException.class)
                .isThrownBy(() -> RichText.fromAdf(deep))
                .withMessageContaining("levels deep");
    }

    @Test
    void adfAsDeepAsItIsReadIsWrittenInEveryNotation() {
        ObjectNode adf = JsonNodeFactory.instance.objectNode().put("type", "paragraph");
        adf.putArray("content").addObject().put("type", "text").put("text", "deep");
        for (int i = 0; i < 95; i++) {
            ObjectNode item = JsonNodeFactory.instance.objectNode().put("type", "listItem");
            item.putArray("content").add(adf);
            adf = JsonNodeFactory.instance.objectNode().put("type", "bulletList");
            adf.putArray("content").add(item);
        }
        RichText text = RichText.fromAdf(adf);

        assertThat(text.toAdf().at("/content/0")).isEqualTo(adf);
        assertThat(text.toWiki()).contains("deep");
        assertThat(text.merge(text.toMarkdown(), text.toMarkdown()).toAdf()).isEqualTo(text.toAdf());
    }

    @ParameterizedTest
    @ValueSource(strings = {"blockquote", "madeUp"})
    void adfOfTenThousandLevelsIsRefusedWithTheReasonWhereverItIsDeep(String type) {
        ObjectNode deep = JsonNodeFactory.instance.objectNode();
        ObjectNode inner = deep;
        for (int i = 0; i < 10_000; i++) {
            inner = inner.putObject("attrs");
        }
        ObjectNode adf = JsonNodeFactory.instance.objectNode().put("type", type);
        adf.set("attrs", deep);

        Assertions.assertThatExceptionOfType(RichTextException.class)
                .isThrownBy(() -> RichText.fromAdf(adf))
                .withMessageContaining("levels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{quote}",
                "{panel}",
                "{panel:title=x}\n",
                "|",
                "||",
                "[",
                "{{",
                "*",
                "{color:red}",
                "> ",
                "- ",
                "1. ",
                "<details>\n<summary>x</summary>\n\n",
                "<u>",
                "**",
                "[![",
                "<!-- layout -->\n\n"
            })
    void tenThousandOpenLevelsAreRead(String opening) {
        String text = opening.repeat(10_000) + "deep";

        assertThat(RichText.fromMarkdown(text).toAdf()).isNotNull();
        assertThat(RichText.fromWiki(text).toAdf()).isNotNull();
    }
}
