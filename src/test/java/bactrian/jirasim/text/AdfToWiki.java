package bactrian.jirasim.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Shows an ADF document as the wiki markup that v2 answers and webhooks carry. Loses what wiki markup cannot say. */
public final class AdfToWiki {

    private AdfToWiki() {}

    /** The wiki markup of a document. */
    public static String render(JsonNode document) {
        return blocks(document.path("content"), "");
    }

    private static String blocks(JsonNode content, String listPrefix) {
        List<String> parts = new ArrayList<>();
        for (JsonNode block : content) {
            String text = block(block, listPrefix);
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        return String.join("\n\n", parts);
    }

    private static String block(JsonNode block, String listPrefix) {
        JsonNode content = block.path("content");
        return switch (block.path("type").asText()) {
            case "paragraph" -> inline(content);
            case "heading" -> "h" + block.path("attrs").path("level").asInt() + ". " + inline(content);
            case "bulletList" -> list(content, listPrefix + "*");
            case "orderedList" -> list(content, listPrefix + "#");
            case "taskList", "decisionList" -> tasks(content);
            case "codeBlock" -> code(block);
            case "blockquote" -> "{quote}" + blocks(content, "") + "{quote}";
            case "rule" -> "----";
            case "panel" -> "{panel:bgColor=" + colour(block) + "}\n" + blocks(content, "") + "\n{panel}";
            case "table" -> table(content);
            case "blockCard", "embedCard" ->
                "[" + block.path("attrs").path("url").asText() + "]";
            case "mediaSingle", "mediaGroup" -> "!media!";
            default -> blocks(content, listPrefix);
        };
    }

    private static String list(JsonNode items, String prefix) {
        List<String> lines = new ArrayList<>();
        for (JsonNode item : items) {
            List<String> own = new ArrayList<>();
            List<String> nested = new ArrayList<>();
            for (JsonNode block : item.path("content")) {
                boolean isList = block.path("type").asText().endsWith("List");
                (isList ? nested : own).add(block(block, prefix));
            }
            lines.add(prefix + " " + String.join("\n", own));
            lines.addAll(nested);
        }
        return String.join("\n", lines);
    }

    private static String tasks(JsonNode items) {
        List<String> lines = new ArrayList<>();
        for (JsonNode item : items) {
            boolean done = item.path("attrs").path("state").asText().equals("DONE");
            String text = inline(item.path("content"));
            lines.add("* " + (done ? "-" + text + "-" : text));
        }
        return String.join("\n", lines);
    }

    private static String code(JsonNode block) {
        String language = block.path("attrs").path("language").asText();
        StringBuilder text = new StringBuilder();
        block.path("content").forEach(node -> text.append(node.path("text").asText()));
        return language.isEmpty() ? "{noformat}" + text + "{noformat}" : "{code:" + language + "}" + text + "{code}";
    }

    private static String colour(JsonNode panel) {
        return switch (panel.path("attrs").path("panelType").asText()) {
            case "note" -> "#eae6ff";
            case "success", "tip" -> "#e3fcef";
            case "warning" -> "#fffae6";
            case "error" -> "#ffebe6";
            default -> "#deebff";
        };
    }

    private static String table(JsonNode rows) {
        List<String> lines = new ArrayList<>();
        for (JsonNode row : rows) {
            StringBuilder line = new StringBuilder();
            String bar = "|";
            for (JsonNode cell : row.path("content")) {
                bar = cell.path("type").asText().equals("tableHeader") ? "||" : "|";
                line.append(bar).append(blocks(cell.path("content"), "").replace("\n\n", "\n"));
            }
            lines.add(line + bar);
        }
        return String.join("\n", lines);
    }

    private static String inline(JsonNode content) {
        StringBuilder text = new StringBuilder();
        content.forEach(node -> text.append(WikiInline.render(node)));
        return text.toString();
    }
}
