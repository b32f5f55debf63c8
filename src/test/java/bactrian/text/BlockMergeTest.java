package bactrian.text;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.text.merge.Keep;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides edited the text since it was last synced. */
class BlockMergeTest {
    private static final String BASE =
            "# Plan\n\none\n\ntwo\n\n- a\n- b\n\n| h | i |\n| --- | --- |\n| c | d |\n| e | f |";

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "one    § one!      § two      § two!     § different blocks",
                "one    § one!      § # Plan   § # Goal   § neighbours",
                "- a    § - a!      § - b      § - b!     § items of one list",
                "| c    | § | c!    | § | f | § | f! |    § cells of one table",
                "c      § c!        § d        § d!       § cells of one row",
                "two    § two three § one      § ''       § an edit and a deletion",
                "# Plan § # Plan%0% § - b      § - b%- z  § new blocks at different places",
                "# Plan § # Plan%x  § two      § two%y    § a new line and another",
            })
    void edits_of_different_blocks_are_both_kept(String there, String jira, String here, String portfolio, String why) {
        String inJira = BASE.replace(there, jira.replace("%", "\n"));
        String inPortfolio = BASE.replace(here, portfolio.replace("%", "\n"));
        String both = BASE.replace(there, jira.replace("%", "\n")).replace(here, portfolio.replace("%", "\n"));

        TextMerge merge = merge(BASE, inJira, inPortfolio, Keep.JIRA);

        assertThat(merge.conflicts()).as(why).isEmpty();
        assertThat(merge.text().sameContent(RichText.fromMarkdown(both)))
                .as(why + ": " + merge.text().toMarkdown())
                .isTrue();
    }

    @Test
    void the_policy_decides_the_block_that_both_edited_and_no_other() {
        String jira = BASE.replace("one", "one of Jira").replace("two", "two of Jira");
        String portfolio = BASE.replace("one", "one of ours").replace("- b", "- b of ours");

        TextMerge keepJira = merge(BASE, jira, portfolio, Keep.JIRA);
        TextMerge keepPortfolio = merge(BASE, jira, portfolio, Keep.PORTFOLIO);

        String rest = BASE.replace("two", "two of Jira").replace("- b", "- b of ours");
        assertThat(keepJira.text().toMarkdown()).isEqualTo(rest.replace("one", "one of Jira"));
        assertThat(keepPortfolio.text().toMarkdown()).isEqualTo(rest.replace("one", "one of ours"));
        assertThat(keepJira.conflicts()).hasSize(1);
        BlockConflict conflict = keepJira.conflicts().get(0);
        assertThat(conflict.base().toMarkdown()).isEqualTo("one");
        assertThat(conflict.losing(Keep.JIRA).toMarkdown()).isEqualTo("one of ours");
        assertThat(conflict.losing(Keep.PORTFOLIO).toMarkdown()).isEqualTo("one of Jira");
    }

    @Test
    void a_block_deleted_here_and_edited_there_is_a_conflict() {
        TextMerge merge = merge("one\n\ntwo", "one\n\ntwo and more", "one", Keep.PORTFOLIO);

        assertThat(merge.text().toMarkdown()).isEqualTo("one");
        assertThat(merge.conflicts()).hasSize(1);
        assertThat(merge.conflicts().get(0).losing(Keep.PORTFOLIO).toMarkdown()).isEqualTo("two and more");
        assertThat(merge.conflicts().get(0).portfolio().isEmpty()).isTrue();
    }

    @Test
    void one_item_that_both_edited_is_the_conflict() {
        TextMerge merge = merge("- a\n- b", "- a\n- b there", "- a\n- b here", Keep.JIRA);

        assertThat(merge.text().toMarkdown()).isEqualTo("- a\n- b there");
        assertThat(merge.conflicts().get(0).portfolio().toMarkdown()).isEqualTo("b here");
    }

    @Test
    void the_same_edit_on_both_sides_is_no_conflict() {
        TextMerge merge = merge("one", "one and two\n\nthree", "one and two\n\nthree", Keep.JIRA);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text().toMarkdown()).isEqualTo("one and two\n\nthree");
    }

    @Test
    void both_fill_an_empty_text_which_is_a_conflict() {
        TextMerge merge = merge("", "from Jira", "from here", Keep.PORTFOLIO);

        assertThat(merge.text().toMarkdown()).isEqualTo("from here");
        assertThat(merge.conflicts()).hasSize(1);
    }

    @Test
    void a_table_that_got_a_column_there_and_a_row_here_is_one_block() {
        String base = "| a |\n|---|\n| b |";

        TextMerge merge = merge(base, "| a | x |\n|---|---|\n| b | y |", base + "\n| c |", Keep.JIRA);

        assertThat(merge.conflicts()).hasSize(1);
        assertThat(merge.text().toMarkdown()).isEqualTo("| a | x |\n| --- | --- |\n| b | y |");
    }

    @Test
    void what_nobody_touched_is_what_jira_has_now() {
        JsonNode base = Adf.doc(
                Adf.paragraph(Adf.text("one")),
                "{\"type\":\"panel\",\"attrs\":{\"panelType\":\"tip\",\"localId\":\"old\"},\"content\":[%s]}"
                        .formatted(Adf.paragraph(Adf.text("careful"))),
                Adf.paragraph(Adf.text("two")));
        JsonNode jira = Adf.doc(
                Adf.paragraph(Adf.text("one"), Adf.mention("u1")),
                "{\"type\":\"panel\",\"attrs\":{\"panelType\":\"info\",\"localId\":\"new\"},\"content\":[%s]}"
                        .formatted(Adf.paragraph(Adf.text("careful"))),
                Adf.paragraph(Adf.text("two")));
        RichText before = RichText.fromAdf(base);

        TextMerge merge = before.merge(
                RichText.fromAdf(jira), before.toMarkdown(), before.toMarkdown().replace("two", "2"), Keep.JIRA);

        assertThat(merge.conflicts()).isEmpty();
        JsonNode merged = merge.text().toAdf();
        assertThat(merged.at("/content/0")).isEqualTo(jira.at("/content/0"));
        assertThat(merged.at("/content/1")).isEqualTo(jira.at("/content/1"));
        assertThat(merged.at("/content/2/content/0/text").asText()).isEqualTo("2");
    }

    @Test
    void an_edit_of_a_block_that_jiras_editor_rewrote_goes_into_jiras_form() {
        JsonNode base = Adf.doc("{\"type\":\"panel\",\"attrs\":{\"panelType\":\"tip\"},\"content\":[%s,%s]}"
                .formatted(Adf.paragraph(Adf.text("one")), Adf.paragraph(Adf.text("two"))));
        JsonNode jira =
                Adf.doc("{\"type\":\"panel\",\"attrs\":{\"panelType\":\"info\",\"localId\":\"7\"},\"content\":[%s,%s]}"
                        .formatted(Adf.paragraph(Adf.text("one")), Adf.paragraph(Adf.text("two"))));
        RichText before = RichText.fromAdf(base);

        TextMerge merge = before.merge(
                RichText.fromAdf(jira), before.toMarkdown(), before.toMarkdown().replace("two", "2"), Keep.JIRA);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text().toAdf().at("/content/0/attrs")).isEqualTo(jira.at("/content/0/attrs"));
        assertThat(merge.text().toMarkdown()).contains("one\n>\n> 2");
    }

    @Test
    void untouched_wiki_markup_stays_character_for_character_when_both_edit() {
        String base = "h2.Odd   heading\n\n\n||a||b\n|1|2\n\n{panel:title=T|borderStyle=dashed}x{panel}\n\nlast  \n";
        RichText before = RichText.fromWiki(base);
        RichText jira = RichText.fromWiki(base.replace("last", "the  end"));

        TextMerge merge = before.merge(
                jira, before.toMarkdown(), before.toMarkdown().replace("Odd   heading", "Even"), Keep.JIRA);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text().toWiki())
                .isEqualTo("h2. Even" + base.substring(base.indexOf("\n\n\n")).replace("last", "the  end"));
    }

    @Test
    void a_block_that_was_moved_comes_back_as_it_was() {
        JsonNode adf = Adf.doc(
                "{\"type\":\"panel\",\"attrs\":{\"panelType\":\"custom\",\"panelColor\":\"#123456\"},\"content\":[%s]}"
                        .formatted(Adf.paragraph(Adf.text("careful"), Adf.mention("u1"))),
                Adf.paragraph(Adf.text("one")),
                Adf.paragraph(Adf.text("two")));
        RichText before = RichText.fromAdf(adf);
        String[] blocks = before.toMarkdown().split("\n\n");

        RichText merged =
                before.merge(before.toMarkdown(), String.join("\n\n", blocks[1], blocks[2], blocks[0], "three"));

        assertThat(merged.toAdf().at("/content/2")).isEqualTo(adf.at("/content/0"));
    }

    @Test
    void the_markdown_last_agreed_on_is_enough() {
        JsonNode jira = Adf.doc(
                "{\"type\":\"panel\",\"attrs\":{\"panelType\":\"custom\",\"panelColor\":\"#123456\"},\"content\":[%s]}"
                        .formatted(Adf.paragraph(Adf.text("careful"), Adf.mention("u1"))),
                Adf.paragraph(Adf.text("one of Jira")),
                Adf.paragraph(Adf.text("two")),
                Adf.paragraph(Adf.text("three of Jira")));
        RichText now = RichText.fromAdf(jira);
        String base = now.toMarkdown().replace(" of Jira", "");

        TextMerge merge = now.merge(base, base.replace("two", "two of ours").replace("three", "3"), Keep.JIRA);

        JsonNode merged = merge.text().toAdf();
        assertThat(merged.at("/content/0")).isEqualTo(jira.at("/content/0"));
        assertThat(merge.text().toMarkdown()).endsWith("one of Jira\n\ntwo of ours\n\nthree of Jira");
        assertThat(merge.conflicts()).hasSize(1);
        assertThat(merge.conflicts().get(0).losing(Keep.JIRA).toMarkdown()).isEqualTo("3");
    }

    private static TextMerge merge(String base, String jira, String portfolio, Keep keep) {
        return RichText.fromMarkdown(base).merge(RichText.fromMarkdown(jira), base, portfolio, keep);
    }
}
