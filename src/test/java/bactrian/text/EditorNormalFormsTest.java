package bactrian.text;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.text.merge.Keep;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a round trip through Jira's own editor changes is no change, and so leads to no write. */
class EditorNormalFormsTest {
    private static final String CASES =
            """
            a code language that Jira does not know is lost § \
            {"type":"codeBlock","attrs":{"language":"klingon"},"content":[{"type":"text","text":"x"}]} § \
            {"type":"codeBlock","content":[{"type":"text","text":"x"}]}
            an emoji is its character § \
            P[{"type":"emoji","attrs":{"shortName":":tada:","id":"1f389","text":"🎉"}}] § P['🎉']
            an emoji of the site is its name § \
            P[{"type":"emoji","attrs":{"shortName":":ours:","id":"7"}}] § P[':ours:']
            two paragraphs of an item are two lines § \
            L[P['a'],P['b']] § L[P['a',{"type":"hardBreak"},'b']]
            a header cell is bold § T[{"type":"tableHeader","content":[P['a']]}] § \
            T[{"type":"tableHeader","content":[P[{"type":"text","text":"a","marks":[{"type":"strong"}]}]]}]
            a rule in a cell is four hyphens § T[{"type":"tableCell","content":[{"type":"rule"}]}] § \
            T[{"type":"tableCell","content":[P['----']]}]
            a rule in a cell joins the lines beside it § \
            T[{"type":"tableCell","content":[P['a'],{"type":"rule"},P['b']]}] § \
            T[{"type":"tableCell","content":[P['a'],P['----'],P['b']]}]
            lists of one kind in a cell are one § \
            T[{"type":"tableCell","content":[L[P['a']],L[P['b']]]}] § \
            T[{"type":"tableCell","content":[{"type":"bulletList","content":[{"type":"listItem","content":[P['a']]},\
            {"type":"listItem","content":[P['b']]}]}]}]
            a paragraph below a list in a cell is a line of it § \
            T[{"type":"tableCell","content":[L[P['a']],P['b']]}] § \
            T[{"type":"tableCell","content":[L[P['a',{"type":"hardBreak"},'b']]]}]
            an open task is a bullet § {"type":"taskList","attrs":{"localId":"l"},"content":[\
            {"type":"taskItem","attrs":{"localId":"i","state":"TODO"},"content":['a']}]} § L[P['a']]
            a done task is a struck bullet § {"type":"taskList","attrs":{"localId":"l"},"content":[\
            {"type":"taskItem","attrs":{"localId":"i","state":"DONE"},"content":['a']}]} § \
            L[P[{"type":"text","text":"a","marks":[{"type":"strike"}]}]]
            a decision is a bullet with a sign § {"type":"decisionList","attrs":{"localId":"l"},"content":[\
            {"type":"decisionItem","attrs":{"localId":"i","state":"DECIDED"},"content":['a']}]} § L[P['<> a']]
            media lose collection and size § {"type":"mediaSingle","attrs":{"layout":"wide","width":50},"content":[\
            {"type":"media","attrs":{"type":"file","id":"m","collection":"c","width":9,"height":9}}]} § \
            {"type":"mediaSingle","attrs":{"layout":"center"},"content":[\
            {"type":"media","attrs":{"type":"file","id":"m","collection":""}}]}
            a tip is an info panel § {"type":"panel","attrs":{"panelType":"tip"},"content":[P['a']]} § \
            {"type":"panel","attrs":{"panelType":"info"},"content":[P['a']]}
            a custom panel keeps no icon § {"type":"panel","attrs":{"panelType":"custom","panelIcon":":a:",\
            "panelColor":"#ABF5D1"},"content":[P['a']]} § \
            {"type":"panel","attrs":{"panelType":"custom","panelColor":"#abf5d1"},"content":[P['a']]}
            colours are in lower case § P[{"type":"text","text":"a","marks":[{"type":"textColor","attrs":{"color":"#FF5630"}}]}] § \
            P[{"type":"text","text":"a","marks":[{"type":"textColor","attrs":{"color":"#ff5630"}}]}]
            spaces move out of marks § P['a',{"type":"text","text":" b ","marks":[{"type":"strong"}]},'c'] § \
            P['a ',{"type":"text","text":"b","marks":[{"type":"strong"}]},' c']
            a list starts at one § {"type":"orderedList","attrs":{"order":4},"content":[{"type":"listItem","content":[P['a']]}]} § \
            {"type":"orderedList","content":[{"type":"listItem","content":[P['a']]}]}
            a mention keeps its id alone § P[{"type":"mention","attrs":{"id":"u1","text":"@Ann","userType":"DEFAULT"}}] § \
            P[{"type":"mention","attrs":{"id":"accountid:u1","text":"","accessLevel":""}}]
            a smart link is a link § P[{"type":"inlineCard","attrs":{"url":"https://example.com/x"}}] § \
            P[{"type":"text","text":"https://example.com/x","marks":[{"type":"link","attrs":{"href":"https://example.com/x"}}]}]
            empty paragraphs vanish § P['a'],{"type":"paragraph"},P['b'] § P['a'],P['b']
            texts are cut into other runs § P['a','b'] § P['ab']
            comments are lost § P[{"type":"text","text":"a","marks":[{"type":"annotation","attrs":{"id":"1",\
            "annotationType":"inlineComment"}}]}] § P['a']
            alignment is lost § {"type":"paragraph","marks":[{"type":"alignment","attrs":{"align":"end"}}],"content":['a']} § P['a']
            ids are given anew § {"type":"rule","attrs":{"localId":"1"}} § {"type":"rule"}
            a table's width is lost § {"type":"table","attrs":{"width":900,"layout":"wide"},"content":[\
            {"type":"tableRow","content":[{"type":"tableCell","attrs":{"colwidth":[90]},"content":[P['a']]}]}]} § \
            T[{"type":"tableCell","content":[P['a']]}]
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '§', quoteCharacter = '~', textBlock = CASES)
    void a_round_trip_through_jiras_editor_is_no_change(String what, String before, String after) {
        RichText synced = RichText.fromAdf(adf(before));
        RichText now = RichText.fromAdf(adf(after));

        assertThat(now.sameMeaning(synced)).as(what).isTrue();
        TextMerge merge = synced.merge(now, synced.toMarkdown(), synced.toMarkdown(), Keep.PORTFOLIO);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.text().toAdf()).isEqualTo(now.toAdf());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '~',
            value = {
                "P['a'] § P['b']",
                "P['a'] § P['a'],P['a']",
                "P['a'] § {\"type\":\"heading\",\"attrs\":{\"level\":1},\"content\":['a']}",
                "{\"type\":\"panel\",\"attrs\":{\"panelType\":\"info\"},\"content\":[P['a']]} § P['a']",
                "P[{\"type\":\"mention\",\"attrs\":{\"id\":\"u1\"}}] § P[{\"type\":\"mention\",\"attrs\":{\"id\":\"u2\"}}]",
                "P['a'] § P[{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"strong\"}]}]",
                "L[P['a']] § L[P['a'],L[P['a']]]",
            })
    void what_people_change_is_a_change(String before, String after) {
        assertThat(RichText.fromAdf(adf(before)).sameMeaning(RichText.fromAdf(adf(after))))
                .isFalse();
    }

    /** {@code 'a'} is a text, {@code P[…]} a paragraph, {@code L[…]} a list of one item, {@code T[…]} a table of one row. */
    private static JsonNode adf(String shorthand) {
        String json = shorthand.replaceAll("'([^']*)'", "{\"type\":\"text\",\"text\":\"$1\"}");
        StringBuilder full = new StringBuilder();
        StringBuilder closing = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean shortened = i + 1 < json.length() && json.charAt(i + 1) == '[' && "PLT".indexOf(c) >= 0;
            if (shortened) {
                full.append(open(c)).append('[');
                closing.insert(0, c);
                i++;
            } else if (c == '[') {
                full.append(c);
                closing.insert(0, ' ');
            } else if (c == ']') {
                full.append(c).append(close(closing.charAt(0)));
                closing.deleteCharAt(0);
            } else {
                full.append(c);
            }
        }
        return Adf.doc(full.toString());
    }

    private static String open(char kind) {
        return switch (kind) {
            case 'P' -> "{\"type\":\"paragraph\",\"content\":";
            case 'L' -> "{\"type\":\"bulletList\",\"content\":[{\"type\":\"listItem\",\"content\":";
            default -> "{\"type\":\"table\",\"content\":[{\"type\":\"tableRow\",\"content\":";
        };
    }

    private static String close(char kind) {
        return switch (kind) {
            case 'P' -> "}";
            case 'L', 'T' -> "}]}";
            default -> "";
        };
    }
}
