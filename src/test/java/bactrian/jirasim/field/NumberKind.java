package bactrian.jirasim.field;

import bactrian.jirasim.Json;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.FieldRefusal;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A number. Changelogs group its digits. */
public record NumberKind() implements FieldKind {

    @Override
    public String type() {
        return "number";
    }

    @Override
    public JsonNode accept(JsonNode input, Writing writing) {
        if (!input.isNumber()) {
            throw new FieldRefusal("Operation value must be a number");
        }
        double number = input.asDouble();
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Json.of((long) number) : Json.of(number);
    }

    @Override
    public JsonNode show(JsonNode value, View view) {
        return value;
    }

    @Override
    public Said say(JsonNode value, Site site) {
        DecimalFormat grouped = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return new Said("", grouped.format(value.asDouble()));
    }
}
