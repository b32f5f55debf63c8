package bactrian.write;

import bactrian.field.FieldType;
import bactrian.field.TextLimit;
import bactrian.integration.FieldMapping;

/**
 * How long texts may be on the wire where the field mapping does not say.
 *
 * @param line single lines, URLs included; no summary is ever longer than 255
 * @param paragraph rich text
 */
public record TextLimits(int line, int paragraph) {
    /** The limit of a field mapping. */
    TextLimit of(FieldMapping field) {
        int configured = field.jiraKind().type() == FieldType.RICH_TEXT ? paragraph : line;
        int own = field.text().limit();
        return new TextLimit(own == 0 ? configured : own, field.text().shorten());
    }
}
