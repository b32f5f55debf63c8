package bactrian.jira.field;

import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sprint an issue is in. Read as an array of all it ever was in: objects on Cloud, strings of Java's making on Data
 * Center; the one that is not closed counts. Written as that sprint's number.
 */
record SprintCodec() implements FieldCodec {
    private static final Pattern MEMBER = Pattern.compile("[\\[,](id|state|name)=([^,\\]]*)");

    @Override
    public Value decode(JsonNode json) {
        Value open = Value.EMPTY;
        for (JsonNode sprint : json.isArray() ? json : JSON.arrayNode().add(json)) {
            JsonNode read = sprint.isTextual() ? parsed(sprint.textValue()) : sprint;
            if (!read.path("state").asText().equalsIgnoreCase("closed")) {
                open = new Value.Option(
                        read.path("id").asText(), read.path("name").asText());
            }
        }
        return open;
    }

    private static JsonNode parsed(String text) {
        var json = JSON.objectNode();
        Matcher member = MEMBER.matcher(text);
        while (member.find()) {
            json.put(member.group(1), member.group(2));
        }
        return json;
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        String id = ((Value.Option) value).id();
        if (!id.matches("\\d{1,18}")) {
            throw new UnrepresentableException("Jira does not tell which sprints there are: map \"" + value.display()
                    + "\" to the number of a sprint in the table of the field mapping.");
        }
        return JSON.numberNode(Long.parseLong(id));
    }
}
