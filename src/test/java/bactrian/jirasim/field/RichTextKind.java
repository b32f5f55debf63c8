package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import bactrian.jirasim.text.AdfToWiki;
import bactrian.jirasim.text.AdfValidator;
import bactrian.jirasim.text.WikiToAdf;
import com.fasterxml.jackson.databind.JsonNode;

/** Paragraph text: an ADF document on Cloud, a string of wiki markup on Data Center. */
public record RichTextKind() implements FieldKind {

    private static final int LONGEST = 32_767;

    @Override
    public String type() {
        return "string";
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        if (writing.api() == 3) {
            if (!AdfValidator.valid(input)) {
                throw new FieldRefusal(
                        "Operation value must be an Atlassian Document (see the Atlassian Document Format)");
            }
            refuseLong(AdfToWiki.render(input));
            return input;
        }
        if (!input.isTextual()) {
            throw new FieldRefusal("Operation value must be a string");
        }
        refuseLong(input.asText());
        if (input.asText().isEmpty()) {
            return Json.nothing();
        }
        return writing.site().cloud() ? WikiToAdf.read(input.asText()) : input;
    }

    private static void refuseLong(String text) {
        if (text.length() > LONGEST) {
            throw new FieldRefusal("The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
        }
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return view.richTextAsDocument() || !value.isObject() ? value : Json.string(AdfToWiki.render(value));
    }

    @Override
    public Said say(JsonNode value, Site site) {
        return new Said("", value.isObject() ? AdfToWiki.render(value) : value.asText());
    }
}
