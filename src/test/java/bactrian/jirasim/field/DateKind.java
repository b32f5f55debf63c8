package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day, {@code yyyy-MM-dd}. */
public record DateKind() implements FieldKind {

    @Override
    public String type() {
        return "date";
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        try {
            return input.isTextual() && input.asText().isEmpty()
                    ? Json.nothing()
                    : Json.string(LocalDate.parse(input.asText()).toString());
        } catch (DateTimeParseException notADate) {
            throw new FieldRefusal(
                    writing.field().custom()
                            ? "Operation value must be a string in the format \"yyyy-MM-dd\""
                            : "Error parsing date string: " + input.asText());
        }
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return value;
    }

    @Override
    public Said say(JsonNode value, Site site) {
        return new Said(value.asText(), value.asText() + " 00:00:00.0");
    }
}
