package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** A moment; kept in milliseconds, shown with an offset without a colon. */
public record DateTimeKind() implements FieldKind {

    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss][.SSS][XXX][XX]");

    @Override
    public String type() {
        return "datetime";
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        try {
            return Json.of(
                    OffsetDateTime.parse(input.asText(), READ).toInstant().toEpochMilli());
        } catch (DateTimeParseException notATime) {
            throw new FieldRefusal("Operation value must be a string in the format \"yyyy-MM-dd'T'HH:mm:ss.SSSZ\"");
        }
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return Json.string(view.time(Instant.ofEpochMilli(value.asLong())));
    }

    @Override
    public Said say(JsonNode value, Site site) {
        String text = View.ofApi(site, 2, ZoneOffset.UTC).time(Instant.ofEpochMilli(value.asLong()));
        return new Said(text, text);
    }
}
