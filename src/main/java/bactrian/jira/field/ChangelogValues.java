package bactrian.jira.field;

import bactrian.field.Value;
import bactrian.jira.Deployment;
import bactrian.text.RichText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Values as a changelog tells them: an id where the field has ids, and a readable text. What cannot be told from it for
 * certain (lists, whose elements come one by one; teams, which have names only) is not told at all.
 */
public final class ChangelogValues {
    private final JiraFieldCodec codec;
    private final Deployment deployment;

    /** For one deployment. */
    public ChangelogValues(Deployment deployment) {
        this.deployment = deployment;
        this.codec = new JiraFieldCodec(deployment);
    }

    /** What a changelog item says the field held before ({@code from}) or after ({@code to}), or empty if it does not. */
    public Optional<Value> of(JiraFieldKind kind, JsonNode item, String way) {
        String id = item.path(way).asText("");
        String text = item.path(way + "String").asText("");
        if (id.isEmpty() && text.isEmpty()) {
            return Optional.of(Value.EMPTY);
        }
        return switch (kind) {
            case SUMMARY, TEXT, URL -> Optional.of(codec.decode(kind, JsonNodeFactory.instance.textNode(text)));
            case PARAGRAPH -> Optional.of(richText(text));
            case NUMBER -> number(text);
            case SELECT, PRIORITY, RESOLUTION, STATUS, VERSION -> Optional.of(new Value.Option(id, text));
            case DATE, DATE_TIME ->
                Optional.of(codec.decode(kind, JsonNodeFactory.instance.textNode(id.isEmpty() ? text : id)));
            case USER -> Optional.of(codec.decode(kind, user(item, way, id, text)));
            case LABELS -> Optional.of(new Value.Labels(new TreeSet<>(Arrays.asList(text.split(" ")))));
            default -> Optional.empty();
        };
    }

    private static Value richText(String text) {
        String markdown = RichText.fromWiki(text).toMarkdown();
        return markdown.isEmpty() ? Value.EMPTY : new Value.RichText(markdown);
    }

    private static Optional<Value> number(String text) {
        try {
            return Optional.of(new Value.Number(new BigDecimal(text.replace(",", ""))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private ObjectNode user(JsonNode item, String way, String id, String text) {
        String member = way.equals("from") ? "tmpFromAccountId" : "tmpToAccountId";
        String account = item.path(member).asText("");
        return JsonNodeFactory.instance
                .objectNode()
                .put(deployment == Deployment.CLOUD ? "accountId" : "name", account.isEmpty() ? id : account)
                .put("displayName", text);
    }
}
