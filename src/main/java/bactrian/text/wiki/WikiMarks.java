package bactrian.text.wiki;

import bactrian.text.model.Mark;
import bactrian.text.model.MarkType;

/** The signs of marks. */
final class WikiMarks {
    private WikiMarks() {}

    /** The mark that a sign means. A citation is shown in italics. */
    static Mark of(String sign) {
        return switch (sign) {
            case "*" -> Mark.of(MarkType.STRONG);
            case "-" -> Mark.of(MarkType.STRIKE);
            case "+" -> Mark.of(MarkType.UNDERLINE);
            case "^" -> Mark.sup();
            case "~" -> Mark.sub();
            default -> Mark.of(MarkType.EM);
        };
    }

    /** The sign of a mark; empty for marks without one. */
    static String sign(Mark mark) {
        return switch (mark.type()) {
            case STRONG -> "*";
            case EM -> "_";
            case STRIKE -> "-";
            case UNDERLINE -> "+";
            case SUBSUP -> mark.attributes().text("type").orElse("").equals("sub") ? "~" : "^";
            default -> "";
        };
    }
}
