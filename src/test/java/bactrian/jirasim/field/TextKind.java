package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** One line of at most 255 characters, for {@code url} fields an address. */
public record TextKind(boolean url) implements FieldKind {

    private static final int LONGEST = 255;

    @Override
    public String type() {
        return "string";
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        if (!input.isTextual()) {
            throw new FieldRefusal("Operation value must be a string");
        }
        String text = input.asText();
        boolean summary = writing.field().id().equals("summary");
        if (summary && text.isBlank()) {
            throw new FieldRefusal("You must specify a summary of the issue.");
        }
        if (summary && (text.contains("\n") || text.contains("\r"))) {
            throw new FieldRefusal("The summary is invalid because it contains newline characters.");
        }
        if (text.length() > LONGEST) {
            throw new FieldRefusal(
                    summary
                            ? "Summary must be less than 255 characters."
                            : "The entered text is too long. It exceeds the allowed limit of 255 characters.");
        }
        if (url && !text.isEmpty() && !address(text)) {
            throw new FieldRefusal("Not a valid URL");
        }
        return text.isEmpty() ? Json.nothing() : input;
    }

    private static boolean address(String text) {
        try {
            return URI.create(text).getScheme() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return value;
    }

    @Override
    public Said say(JsonNode value, Site site) {
        return new Said("", value.asText());
    }
}
