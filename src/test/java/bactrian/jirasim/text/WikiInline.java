package bactrian.jirasim.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;

/** Shows one inline ADF node as wiki markup. */
final class WikiInline {

    private WikiInline() {}

    static String render(JsonNode node) {
        JsonNode attrs = node.path("attrs");
        return switch (node.path("type").asText()) {
            case "text" -> marked(node);
            case "hardBreak" -> "\n";
            case "mention" -> "[~accountid:" + attrs.path("id").asText() + "]";
            case "emoji" -> attrs.path("text").asText(attrs.path("shortName").asText());
            case "inlineCard" -> "[" + attrs.path("url").asText() + "]";
            case "date" -> date(attrs.path("timestamp").asText());
            case "status" -> "*[ " + attrs.path("text").asText() + " ]*";
            default -> "";
        };
    }

    private static String date(String milliseconds) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(milliseconds))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        } catch (NumberFormatException notANumber) {
            return milliseconds;
        }
    }

    private static String marked(JsonNode node) {
        String text = escape(node);
        String link = "";
        for (JsonNode mark : node.path("marks")) {
            if (mark.path("type").asText().equals("link")) {
                link = mark.path("attrs").path("href").asText();
            } else {
                text = around(text, mark);
            }
        }
        if (link.isEmpty()) {
            return text;
        }
        return text.equals(link) ? "[" + link + "]" : "[" + text + "|" + link + "]";
    }

    private static String escape(JsonNode node) {
        return node.path("text").asText().replace("{", "\\{").replace("[", "\\[");
    }

    private static String around(String text, JsonNode mark) {
        return switch (mark.path("type").asText()) {
            case "strong" -> "*" + text + "*";
            case "em" -> "_" + text + "_";
            case "strike" -> "-" + text + "-";
            case "underline" -> "+" + text + "+";
            case "code" -> "{{" + text + "}}";
            case "subsup" ->
                mark.path("attrs").path("type").asText().equals("sub") ? "~" + text + "~" : "^" + text + "^";
            case "textColor" -> "{color:" + mark.path("attrs").path("color").asText() + "}" + text + "{color}";
            default -> text;
        };
    }
}
