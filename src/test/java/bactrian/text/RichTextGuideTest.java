package bactrian.text;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.text.model.MarkType;
import bactrian.text.model.NodeType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of docs/rich-text.md say what the converter does. */
class RichTextGuideTest {
    private static final String ITEM = "{'type':'listItem','content':[{'type':'paragraph','content':[A]}]}";

    /** For the first kind of each row a node of it, and what its Markdown is. */
    private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
            sample("paragraph", "{'type':'paragraph','content':[A,{'type':'hardBreak'},A]}", "a\\\na"),
            sample("empty paragraph", "{'type':'paragraph'}", ""),
            sample("heading", "{'type':'heading','attrs':{'level':2},'content':[A]}", "## a"),
            sample("bulletList", "{'type':'bulletList','content':[" + ITEM + "]}", "- a"),
            sample(
                    "taskList",
                    "{'type':'taskList','attrs':{'localId':'l'},'content':[{'type':'taskItem','attrs':{'localId':'i',"
                            + "'state':'DONE'},'content':[A]}]}",
                    "- [x] a"),
            sample(
                    "decisionList",
                    "{'type':'decisionList','attrs':{'localId':'l'},'content':[{'type':'decisionItem','attrs':"
                            + "{'localId':'i','state':'DECIDED'},'content':[A]}]}",
                    "- <> a"),
            sample("blockquote", "{'type':'blockquote','content':[P]}", "> a"),
            sample("codeBlock", "{'type':'codeBlock','attrs':{'language':'sql'},'content':[A]}", "```sql\na\n```"),
            sample("rule", "{'type':'rule'}", "---"),
            sample("panel", "{'type':'panel','attrs':{'panelType':'tip'},'content':[P]}", "> [!TIP]\n> a"),
            sample(
                    "expand",
                    "{'type':'expand','attrs':{'title':'t'},'content':[P]}",
                    "<details>\n<summary>t</summary>\n\na\n\n</details>"),
            sample(
                    "nestedExpand",
                    "{'type':'table','content':[{'type':'tableRow','content':[{'type':'tableCell','content':["
                            + "{'type':'nestedExpand','attrs':{'title':'t'},'content':[P]}]}]}]}",
                    "| |\n| --- |\n| t<br>a |"),
            sample(
                    "table",
                    "{'type':'table','content':[{'type':'tableRow','content':[{'type':'tableHeader','content':[P]}]},"
                            + "{'type':'tableRow','content':[{'type':'tableCell','content':[P]}]}]}",
                    "| a |\n| --- |\n| a |"),
            sample(
                    "mediaSingle",
                    "{'type':'mediaSingle','attrs':{'layout':'center'},'content':[{'type':'media','attrs':"
                            + "{'type':'file','id':'i','collection':'c','alt':'b'}},{'type':'caption','content':[A]}]}",
                    "![b](media:c/i \"a\")"),
            sample(
                    "mediaGroup",
                    "{'type':'mediaGroup','content':[{'type':'media','attrs':{'type':'file','id':'i',"
                            + "'collection':'c','alt':'b'}}]}",
                    "[b](media:c/i)"),
            inline("mediaInline", "'type':'file','id':'i','collection':'c','alt':'b'", "[b](media-inline:c/i)"),
            inline("mention", "'id':'u1','text':'@Ann'", "[@Ann](mention:u1)"),
            inline("emoji", "'shortName':':tada:','text':'🎉'", "🎉"),
            inline("inlineCard", "'url':'https://example.com/x'", "https://example.com/x"),
            sample(
                    "blockCard",
                    "{'type':'blockCard','attrs':{'url':'https://example.com/x'}}",
                    "https://example.com/x"),
            inline("status", "'text':'DONE','color':'green'", "[DONE](status:green)"),
            inline("date", "'timestamp':'1769817600000'", "[2026-01-31](date:1769817600000)"),
            inline(
                    "placeholder",
                    "'text':'b'",
                    "[b](adf:%7B%22type%22:%22placeholder%22%2C%22attrs%22:%7B%22text%22:%22b%22%7D%7D)"),
            sample(
                    "layoutSection",
                    "{'type':'layoutSection','content':[{'type':'layoutColumn','attrs':{'width':50},'content':[P]},"
                            + "{'type':'layoutColumn','attrs':{'width':50},'content':[P]}]}",
                    "<!-- layout -->\n\n<!-- column 50 -->\n\na\n\n<!-- column 50 -->\n\na\n\n<!-- /layout -->"),
            sample(
                    "extension",
                    "{'type':'extension','attrs':{'extensionKey':'k','extensionType':'t'}}",
                    "```adf\n{\"type\":\"extension\",\"attrs\":{\"extensionKey\":\"k\",\"extensionType\":\"t\"}}\n```"),
            inline(
                    "inlineExtension",
                    "'extensionKey':'k','extensionType':'t'",
                    "[k](adf:%7B%22type%22:%22inlineExtension%22%2C%22attrs%22:%7B%22extensionKey%22:%22k%22%2C"
                            + "%22extensionType%22:%22t%22%7D%7D)"),
            sample(
                    "blockTaskItem",
                    "{'type':'taskList','attrs':{'localId':'l'},'content':[{'type':'blockTaskItem','attrs':"
                            + "{'localId':'i','state':'TODO'},'content':[P]}]}",
                    "- [ ] a"));

    private static Map.Entry<String, List<String>> sample(String kind, String node, String markdown) {
        String json = node.replace("P", "{'type':'paragraph','content':[A]}")
                .replaceAll("\\bA\\b", "{'type':'text','text':'a'}");
        return Map.entry(kind, List.of(json.replace('\'', '"'), markdown));
    }

    private static Map.Entry<String, List<String>> inline(String kind, String attributes, String markdown) {
        return sample(
                kind,
                "{'type':'paragraph','content':[{'type':'" + kind + "','attrs':{" + attributes + "}}]}",
                markdown);
    }

    private record Row(List<String> kinds, String survives) {
        static Row of(String line) {
            String[] cells = line.replaceFirst("^\\| ", "").split(" (?<!\\\\)\\| ?");
            return new Row(List.of(cells[0].split(", ")), cells[2]);
        }
    }

    private static List<Row> rows(String header) throws IOException {
        return Files.readString(Path.of("docs/rich-text.md"))
                .lines()
                .dropWhile(line -> !line.startsWith(header))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(Row::of)
                .toList();
    }

    static List<Row> nodes() throws IOException {
        return rows("| ADF |");
    }

    private static Set<String> named(List<Row> rows) {
        return rows.stream().flatMap(row -> row.kinds().stream()).collect(Collectors.toSet());
    }

    @Test
    void every_kind_of_node_and_mark_has_its_row() throws IOException {
        Set<String> nodes = named(nodes());
        Set<String> marks = named(rows("| mark |"));

        assertThat(Arrays.stream(NodeType.values())
                        .filter(type -> !Set.of(NodeType.DOC, NodeType.TEXT, NodeType.UNKNOWN, NodeType.HARD_BREAK)
                                .contains(type))
                        .map(NodeType::adfName))
                .allSatisfy(name -> assertThat(nodes).contains(name));
        assertThat(Arrays.stream(MarkType.values())
                        .filter(type -> type != MarkType.WIKI_MACRO && type != MarkType.UNKNOWN)
                        .map(MarkType::adfName))
                .allSatisfy(name -> assertThat(marks).contains(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nodes")
    void a_row_says_what_markdown_shows_and_what_survives(Row row) {
        String kind = row.kinds().get(0);
        List<String> sample = SAMPLES.get(kind);
        assertThat(sample).as(kind).isNotNull();
        RichText text = RichText.fromAdf(Adf.doc(sample.get(0)));

        RichText back = RichText.fromMarkdown(text.toMarkdown());

        assertThat(text.toMarkdown()).isEqualTo(sample.get(1));
        String survives = row.survives().split("[ ;,]")[0];
        boolean same = back.sameContent(text);
        boolean equal = withoutIds(back).equals(withoutIds(text));
        switch (survives) {
            case "comes" -> assertThat(equal).as(kind).isTrue();
            case "looks" -> assertThat(same && !equal).as(kind).isTrue();
            default -> assertThat(equal).as(kind).isFalse();
        }
    }

    private static JsonNode withoutIds(RichText text) {
        JsonNode adf = text.toAdf();
        adf.findParents("localId").forEach(attributes -> ((ObjectNode) attributes).remove("localId"));
        return adf;
    }
}
