package bactrian.text.markdown;

import bactrian.text.model.Attributes;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** The width of a layout column, in percent. */
final class LayoutWidth {
    private LayoutWidth() {}

    /** Column attributes; a width that is no number is 50. */
    static Attributes attributes(String width) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        try {
            BigDecimal number = new BigDecimal(width);
            if (number.scale() <= 0) {
                json.put("width", number.intValueExact());
            } else {
                json.put("width", number.doubleValue());
            }
        } catch (ArithmeticException | NumberFormatException notANumber) {
            json.put("width", 50);
        }
        return Attributes.of(json);
    }
}
