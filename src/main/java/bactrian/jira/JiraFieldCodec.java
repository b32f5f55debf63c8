package bactrian.jira;

import bactrian.field.Value;
import bactrian.text.RichText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Field values as one deployment writes them on the wire, both ways. */
public final class JiraFieldCodec {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int SUMMARY_LIMIT = 255;

    private final Deployment deployment;

    /** For one deployment. */
    public JiraFieldCodec(Deployment deployment) {
        this.deployment = deployment;
    }

    /** A value cannot be written to a field; the message names what would be accepted. */
    public static final class Unrepresentable extends RuntimeException {
        /** With a sentence for the dead letter. */
        public Unrepresentable(String message) {
            super(message);
        }
    }

    /** The canonical value of what a read or a webhook carries; the node must not be missing. */
    public Value decode(JiraFieldKind kind, JsonNode json) {
        if (json.isNull() || json.isTextual() && json.textValue().isEmpty()) {
            return Value.EMPTY;
        }
        return switch (kind) {
            case TEXT, URL -> new Value.Text(json.asText());
            case PARAGRAPH -> richText(json);
            case NUMBER -> json.isNumber() ? new Value.Number(json.decimalValue()) : new Value.Text(json.asText());
            case SELECT ->
                new Value.Option(json.path("id").asText(), json.path("value").asText());
            case PRIORITY, STATUS ->
                new Value.Option(json.path("id").asText(), json.path("name").asText());
            case DATE -> date(json.asText());
            case PARENT ->
                new Value.Reference(json.path("id").asText(), json.path("key").asText());
            case PARENT_LINK -> parentLink(json);
            case OTHER -> new Value.Text(json.isValueNode() ? json.asText() : json.toString());
        };
    }

    private static Value richText(JsonNode json) {
        String markdown = read(json).toMarkdown();
        return markdown.isEmpty() ? Value.EMPTY : new Value.RichText(markdown);
    }

    /** Rich text as it is read: ADF on Cloud; wiki markup on Data Center, and in every webhook. */
    public static RichText read(JsonNode json) {
        return json.isTextual() ? RichText.fromWiki(json.textValue()) : RichText.fromAdf(json);
    }

    private static Value date(String text) {
        try {
            return new Value.Day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return new Value.Text(text);
        }
    }

    /** The shape that is read is not documented: a bare key or an object with id and key are both understood. */
    private static Value parentLink(JsonNode json) {
        String key = json.isTextual()
                ? json.textValue()
                : json.path("key").asText(json.at("/data/key").asText(""));
        return key.isEmpty() ? Value.EMPTY : new Value.Reference(key, key);
    }

    /**
     * The JSON to send for a value.
     *
     * @throws Unrepresentable if the field cannot hold it
     */
    public JsonNode encode(JiraFieldKind kind, Value value) {
        if (value instanceof Value.Empty) {
            return JSON.nullNode();
        }
        return switch (kind) {
            case TEXT, URL -> JSON.textNode(shortText(value.display()));
            case PARAGRAPH -> paragraph(RichText.fromMarkdown(value.display()));
            case NUMBER -> JSON.numberNode(((Value.Number) value).number());
            case SELECT, PRIORITY, STATUS -> byId(((Value.Option) value).id());
            case DATE -> JSON.textNode(value.display());
            case PARENT -> byId(((Value.Reference) value).id());
            case PARENT_LINK -> JSON.textNode(((Value.Reference) value).name());
            case OTHER -> throw new Unrepresentable("This kind of Jira field can only be read: choose direction read.");
        };
    }

    private static String shortText(String text) {
        if (text.codePointCount(0, text.length()) > SUMMARY_LIMIT) {
            throw new Unrepresentable("The text has " + text.codePointCount(0, text.length())
                    + " characters, but Jira takes " + SUMMARY_LIMIT + " here: shorten it.");
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new Unrepresentable("The text has a line break, but Jira takes a single line here: remove it.");
        }
        return text;
    }

    private JsonNode paragraph(RichText text) {
        return deployment == Deployment.CLOUD ? text.toAdf() : JSON.textNode(text.toWiki());
    }

    private static ObjectNode byId(String id) {
        return JSON.objectNode().put("id", id);
    }
}
