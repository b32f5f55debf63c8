package bactrian.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Where our reading differs from what Atlassian's converters answered, and why. A case is known by the hash of its
 * input, since no text of the oracles may stand here.
 */
final class Differences {
    private static final String BROKEN =
            "the tags overlap; ours takes the inner one that has no end of its own as text";
    private static final String BACKSLASHES = "two backslashes are a line break wherever they stand";

    static final Map<Integer, String> READING_WIKI = Map.ofEntries(
            Map.entry(589116565, "a heading in a list item is bold in both; Atlassian's also turns it into capitals"),
            Map.entry(1233362294, "Atlassian's makes an empty item and a rule behind the list"),
            Map.entry(-2056605669, BROKEN),
            Map.entry(
                    -403832371,
                    "ADF allows no quote in a panel; ours keeps its words inside, Atlassian's moves it out"),
            Map.entry(1668891219, BROKEN),
            Map.entry(995715453, "a heading in a quote is bold in both; Atlassian's also colours it grey"),
            Map.entry(-1792203542, "a panel that is never closed is text to ours, an empty panel to Atlassian's"),
            Map.entry(-1674164256, BACKSLASHES),
            Map.entry(-734882715, "a line end is a line break also behind a backslash"),
            Map.entry(1943358324, "a code macro inside a link's address ends the link"),
            Map.entry(-422742551, "a colour does not reach over a code macro"),
            Map.entry(171817248, BACKSLASHES));

    static final Map<Integer, String> READING_MARKDOWN = Map.of(
            615081598, "boxes are tasks",
            575013278, "a heading in a quote is a bold line; Atlassian's loses it",
            -1806508135, "GitHub's tables part cells at a bar inside code, too",
            -1526251926, "a link without text shows its address; Atlassian's loses it",
            -1977345865, "a link without text shows its address; Atlassian's loses it",
            -1185023544, "an empty header row stands for a table without one");

    static final Map<Integer, String> WRITING_WIKI = Map.ofEntries(
            Map.entry(1005519129, "wiki markup reads two hyphens between blanks as a dash; ours escapes them"),
            Map.entry(-760286876, "the mention of the task is written as a bullet in the middle of a line"),
            Map.entry(1051784299, "a link without address is written as letters inside the code"));

    static final Map<Integer, String> ROUND_TRIP = Map.of(
            -760286876, "the editor puts a bullet into the task's sentence, which people have to see and mend",
            1051784299, "the editor puts a link's signs into the code, which people have to see and mend",
            -490002154, "the editor turns a numbered item that begins with a list into a bullet: another list",
            1880838464, "the editor drops code out of its panel: another place");

    private static final String NODE = "a node that the schema does not know: Jira may, so it stays";
    private static final String ATTRIBUTE = "an attribute, or a value of one, that the schema does not know: Jira may";

    static final Map<Integer, String> KEPT = Map.ofEntries(
            Map.entry(1310926458, NODE),
            Map.entry(274242149, NODE),
            Map.entry(1176473639, NODE),
            Map.entry(-856955398, NODE),
            Map.entry(1286278028, NODE),
            Map.entry(562203969, NODE),
            Map.entry(639688208, ATTRIBUTE),
            Map.entry(-716430076, ATTRIBUTE),
            Map.entry(-69898300, ATTRIBUTE),
            Map.entry(386139829, ATTRIBUTE),
            Map.entry(1766625902, ATTRIBUTE),
            Map.entry(-942577765, ATTRIBUTE),
            Map.entry(-189949308, ATTRIBUTE),
            Map.entry(-1207050880, ATTRIBUTE),
            Map.entry(-1371347995, "a mark that the schema does not know: Jira may, so it stays"));

    private Differences() {}

    /** The hash of a case's input. */
    static int key(JsonNode example) {
        JsonNode markup = example.has("wiki") ? example.get("wiki") : example.path("markdown");
        String input = markup.isTextual()
                ? markup.textValue()
                : example.path(example.has("doc") ? "doc" : "adf").toString();
        return input.hashCode();
    }
}
