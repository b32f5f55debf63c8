package bactrian.jirasim.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which nodes may stand in which, and which marks they carry: the part of ADF that Jira takes in a field. */
final class AdfSchema {

    private static final List<String> INLINE = List.of(
            "text",
            "hardBreak",
            "mention",
            "emoji",
            "inlineCard",
            "date",
            "status",
            "placeholder",
            "inlineExtension",
            "mediaInline");
    private static final List<String> LISTS = List.of("bulletList", "orderedList");
    private static final List<String> BASIC =
            List.of("paragraph", "bulletList", "orderedList", "codeBlock", "mediaSingle", "mediaGroup");
    private static final List<String> TOP = List.of(
            "paragraph",
            "heading",
            "bulletList",
            "orderedList",
            "codeBlock",
            "blockquote",
            "rule",
            "panel",
            "table",
            "mediaSingle",
            "mediaGroup",
            "taskList",
            "decisionList",
            "expand",
            "extension",
            "bodiedExtension",
            "blockCard",
            "embedCard",
            "layoutSection");

    /** Allowed children by parent; a type that is no key has no content at all. */
    static final Map<String, Set<String>> CHILDREN = children();

    /** Nodes that must have at least one child. */
    static final Set<String> NOT_EMPTY = Set.of(
            "bulletList",
            "orderedList",
            "listItem",
            "blockquote",
            "panel",
            "table",
            "tableRow",
            "tableCell",
            "tableHeader",
            "taskList",
            "decisionList",
            "expand",
            "nestedExpand",
            "bodiedExtension",
            "mediaGroup",
            "mediaSingle");

    /** Marks that text may carry, with the attribute each needs (the empty string: none). */
    static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("strong", ""),
            Map.entry("em", ""),
            Map.entry("code", ""),
            Map.entry("strike", ""),
            Map.entry("underline", ""),
            Map.entry("link", "href"),
            Map.entry("subsup", "type"),
            Map.entry("textColor", "color"),
            Map.entry("backgroundColor", "color"),
            Map.entry("annotation", "id"));

    /** Marks of nodes other than text. */
    static final Set<String> BLOCK_MARKS =
            Set.of("alignment", "indentation", "breakout", "border", "link", "fragment", "dataConsumer", "fontSize");

    /** Nodes that never carry marks. */
    static final Set<String> NO_MARKS = Set.of(
            "doc",
            "blockquote",
            "bulletList",
            "orderedList",
            "listItem",
            "rule",
            "hardBreak",
            "mediaGroup",
            "table",
            "tableRow");

    private AdfSchema() {}

    private static Map<String, Set<String>> children() {
        Map<String, Set<String>> map = new TreeMap<>();
        map.put("doc", Set.copyOf(TOP));
        for (String holder : List.of("paragraph", "heading", "taskItem", "decisionItem", "caption")) {
            map.put(holder, Set.copyOf(INLINE));
        }
        for (String list : LISTS) {
            map.put(list, Set.of("listItem"));
        }
        map.put("codeBlock", Set.of("text"));
        map.put("listItem", join(BASIC, "taskList", "extension"));
        map.put("blockquote", join(BASIC, "extension"));
        map.put("panel", join(BASIC, "heading", "rule", "taskList", "decisionList", "blockCard", "extension"));
        map.put("table", Set.of("tableRow"));
        map.put("tableRow", Set.of("tableCell", "tableHeader"));
        List<String> cell = List.of(
                "heading",
                "panel",
                "blockquote",
                "rule",
                "taskList",
                "decisionList",
                "nestedExpand",
                "blockCard",
                "embedCard",
                "extension");
        map.put("tableCell", join(BASIC, cell.toArray(String[]::new)));
        map.put("tableHeader", map.get("tableCell"));
        map.put("expand", join(TOP, "nestedExpand"));
        map.put("nestedExpand", join(BASIC, "heading", "panel", "blockquote", "rule", "taskList", "decisionList"));
        map.put("taskList", Set.of("taskItem", "taskList"));
        map.put("decisionList", Set.of("decisionItem"));
        map.put("mediaSingle", Set.of("media", "caption"));
        map.put("mediaGroup", Set.of("media"));
        map.put("layoutSection", Set.of("layoutColumn"));
        map.put("layoutColumn", Set.copyOf(TOP));
        map.put("bodiedExtension", Set.copyOf(TOP));
        return Map.copyOf(map);
    }

    private static Set<String> join(List<String> base, String... more) {
        Set<String> all = new HashSet<>(base);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
