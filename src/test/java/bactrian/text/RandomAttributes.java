package bactrian.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random attributes and marks of blocks, as Atlassian's schema allows them. */
final class RandomAttributes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RandomGenerator random;

    RandomAttributes(RandomGenerator random) {
        this.random = random;
    }

    private boolean sometimes() {
        return random.nextInt(4) == 0;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String id() {
        return Integer.toHexString(random.nextInt());
    }

    /** Puts those that a kind must have, and some that it may have. */
    void put(ObjectNode node, String kind) {
        ObjectNode attrs = JSON.objectNode();
        if (sometimes() && !kind.equals("mediaGroup")) {
            attrs.put("localId", id());
        }
        switch (kind) {
            case "heading" -> attrs.put("level", 1 + random.nextInt(6));
            case "orderedList" -> order(attrs);
            case "codeBlock" -> code(attrs);
            case "panel" -> panel(attrs);
            case "expand" -> title(attrs, sometimes());
            case "nestedExpand" -> title(attrs, true);
            case "taskList", "decisionList" -> attrs.put("localId", id());
            case "taskItem", "blockTaskItem" -> attrs.put("localId", id()).put("state", one("TODO", "DONE"));
            case "decisionItem" -> attrs.put("localId", id()).put("state", "DECIDED");
            case "table" -> table(attrs);
            case "tableCell", "tableHeader" -> cell(attrs);
            case "layoutColumn" -> attrs.put("width", random.nextInt(101));
            case "extension", "bodiedExtension" -> extension(attrs);
            case "syncBlock", "bodiedSyncBlock" -> attrs.put("resourceId", id()).put("localId", id());
            case "blockCard" -> attrs.put("url", "https://example.com/" + id());
            case "embedCard" -> attrs.put("url", "https://example.com/" + id()).put("layout", one("wide", "center"));
            case "mediaSingle" -> mediaSingle(attrs);
            default -> {}
        }
        boolean empty = attrs.isEmpty() && !(kind.startsWith("table") && sometimes());
        if (!empty) {
            node.set("attrs", attrs);
        }
    }

    private void order(ObjectNode attrs) {
        if (sometimes()) {
            attrs.put("order", random.nextInt(12));
        }
    }

    private void code(ObjectNode attrs) {
        if (sometimes()) {
            attrs.put("language", one("java", "abap", "klingon", "", "c++"));
        }
        if (sometimes()) {
            attrs.put("wrap", random.nextBoolean());
        }
    }

    private void panel(ObjectNode attrs) {
        String type = one("info", "note", "tip", "warning", "error", "success", "custom");
        attrs.put("panelType", type);
        if (type.equals("custom")) {
            attrs.put("panelIcon", ":rocket:").put("panelColor", one("#E6FCFF", "#123abc"));
        }
    }

    private void title(ObjectNode attrs, boolean present) {
        if (present) {
            attrs.put("title", one("", "More", "a <b> & *c*", "{x} | y"));
        }
    }

    private void table(ObjectNode attrs) {
        if (sometimes()) {
            attrs.put("layout", one("wide", "default", "align-start")).put("isNumberColumnEnabled", sometimes());
        }
        if (sometimes()) {
            attrs.put("width", 760).put("displayMode", one("fixed", "default"));
        }
    }

    private void cell(ObjectNode attrs) {
        if (sometimes()) {
            attrs.put("colspan", 1 + random.nextInt(2)).put("rowspan", 1 + random.nextInt(2));
        }
        if (sometimes()) {
            attrs.put("background", "#deebff").put("valign", one("top", "middle"));
            attrs.putArray("colwidth").add(120);
        }
    }

    private void extension(ObjectNode attrs) {
        attrs.put("extensionKey", one("toc", "jira")).put("extensionType", "com.example.macro");
        if (sometimes()) {
            attrs.putObject("parameters").putObject("macroParams").put("a", "```\n~~~");
        }
        if (sometimes()) {
            attrs.put("layout", one("wide", "default")).put("text", "shown");
        }
    }

    private void mediaSingle(ObjectNode attrs) {
        attrs.put("layout", one("center", "wide", "wrap-left", "align-start"));
        if (sometimes()) {
            attrs.put("width", random.nextInt(100));
        }
    }

    /** Puts some that it may have where it stands. */
    void putMarks(ObjectNode node, String kind, String parent) {
        boolean roomy = List.of("doc", "layoutColumn", "bodiedSyncBlock").contains(parent);
        boolean cell = parent.equals("tableCell") || parent.equals("tableHeader");
        ArrayNode marks = JSON.arrayNode();
        if (sometimes()) {
            switch (kind) {
                case "paragraph", "heading" -> {
                    if (roomy || cell) {
                        String[] names = {"alignment", "indentation"};
                        mark(marks, roomy || kind.equals("heading") ? one(names) : "alignment");
                    } else if (List.of("panel", "listItem", "expand").contains(parent) && kind.equals("paragraph")) {
                        mark(marks, "fontSize");
                    }
                }
                case "codeBlock", "expand", "layoutSection", "syncBlock", "bodiedSyncBlock" -> {
                    if (parent.equals("doc")) {
                        mark(marks, "breakout");
                    }
                }
                case "extension", "bodiedExtension" -> mark(marks, one("dataConsumer", "fragment"));
                case "table" -> mark(marks, "fragment");
                default -> {}
            }
        }
        if (!marks.isEmpty()) {
            node.set("marks", marks);
        }
    }

    private void mark(ArrayNode marks, String type) {
        ObjectNode attrs = marks.addObject().put("type", type).putObject("attrs");
        switch (type) {
            case "alignment" -> attrs.put("align", one("center", "end"));
            case "indentation" -> attrs.put("level", 1 + random.nextInt(6));
            case "fontSize" -> attrs.put("fontSize", "small");
            case "breakout" -> attrs.put("mode", one("wide", "full-width"));
            case "dataConsumer" -> attrs.putArray("sources").add(id());
            default -> attrs.put("localId", id()).put("name", "part");
        }
    }
}
