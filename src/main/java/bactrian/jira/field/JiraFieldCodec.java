package bactrian.jira.field;

import bactrian.field.FieldType;
import bactrian.field.TextLimit;
import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import bactrian.jira.Deployment;
import bactrian.jira.field.FieldCodec.Target;
import bactrian.text.RichText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;

/** Field values as one deployment writes them on the wire, both ways; immutable. */
public final class JiraFieldCodec {
    private static final FieldCodec NAMED = new OptionCodec("name");
    private static final FieldCodec VALUED = new OptionCodec("value");

    private final Map<JiraFieldKind, FieldCodec> codecs = new EnumMap<>(JiraFieldKind.class);

    /** For one deployment. */
    public JiraFieldCodec(Deployment deployment) {
        for (JiraFieldKind kind : JiraFieldKind.values()) {
            codecs.put(kind, codec(kind, deployment));
        }
    }

    private static FieldCodec codec(JiraFieldKind kind, Deployment deployment) {
        return switch (kind) {
            case SUMMARY -> new TextCodec(true);
            case TEXT -> new TextCodec(false);
            case URL -> new UrlCodec();
            case PARAGRAPH -> new RichTextCodec(deployment);
            case NUMBER -> new NumberCodec();
            case SELECT -> VALUED;
            case MULTI_SELECT -> new OptionsCodec(VALUED);
            case CASCADING -> new CascadingCodec();
            case VERSION, PRIORITY, RESOLUTION, STATUS, ISSUE_TYPE -> NAMED;
            case VERSIONS, COMPONENTS -> new OptionsCodec(NAMED);
            case SPRINT -> new SprintCodec();
            case DATE -> new DateCodec();
            case DATE_TIME -> new DateTimeCodec();
            case USER -> new UserCodec(deployment);
            case USERS -> new UsersCodec(new UserCodec(deployment));
            case LABELS -> new LabelsCodec();
            case TEAM -> new TeamCodec();
            case PARENT -> new ParentCodec();
            case PARENT_LINK -> new IssueKeyCodec();
            case OTHER -> new ShownCodec();
        };
    }

    /** The canonical value of what a read or a webhook carries; the node must not be missing. */
    public Value decode(JiraFieldKind kind, JsonNode json) {
        boolean empty =
                json.isNull() || json.isTextual() && json.textValue().isEmpty() || json.isArray() && json.isEmpty();
        return empty ? Value.EMPTY : codecs.get(kind).decode(json);
    }

    /**
     * The JSON to send for a value in Jira's terms.
     *
     * @param current the field's current JSON, a missing node for a new issue
     * @param limit how long a text may be on the wire
     * @throws UnrepresentableException if the field cannot hold it
     */
    public JsonNode encode(JiraFieldKind kind, Value value, JsonNode current, TextLimit limit) {
        FieldCodec codec = codecs.get(kind);
        if (!kind.writable()) {
            throw new UnrepresentableException("This kind of Jira field can only be read: choose direction read.");
        }
        if (!kind.type().holds(value)) {
            throw new UnrepresentableException("\"" + value.display() + "\" is not "
                    + kind.type().content() + ", which is what the Jira field takes.");
        }
        return value instanceof Value.Empty ? codec.cleared() : codec.encode(value, new Target(current, limit));
    }

    /**
     * What Jira holds once the JSON was accepted: texts as they come back from the wire, everything else as it was meant,
     * since what is sent for it has no names.
     */
    public Value held(JiraFieldKind kind, Value meant, JsonNode sent) {
        boolean text = kind.type() == FieldType.TEXT || kind.type() == FieldType.RICH_TEXT;
        return text ? decode(kind, sent) : meant;
    }

    /** Rich text as it is read: ADF on Cloud; wiki markup on Data Center, and in every webhook. */
    public static RichText read(JsonNode json) {
        return json.isTextual() ? RichText.fromWiki(json.textValue()) : RichText.fromAdf(json);
    }
}
