package bactrian.jql.match;

import bactrian.jql.tree.Operand;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An operand without lists, with all that it may mean worked out beforehand. The type of the field decides which meaning
 * counts.
 *
 * @param text the value; for a function, how it is written
 * @param kind what stands there
 * @param number the value as a number, meaningless unless {@code numeric}
 */
record Literal(String text, Kind kind, TimePoint time, boolean numeric, BigDecimal number) {

    /** What a literal is. */
    enum Kind {
        EMPTY,
        VALUE,
        TIME_FUNCTION,
        CURRENT_USER,
        OTHER_FUNCTION
    }

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,400}(\\.\\d{1,400})?");

    static Literal of(Operand operand) {
        if (operand instanceof Operand.Value value) {
            boolean numeric = NUMBER.matcher(value.text()).matches();
            BigDecimal number = numeric ? new BigDecimal(value.text()) : BigDecimal.ZERO;
            return new Literal(value.text(), Kind.VALUE, TimePoints.of(operand), numeric, number);
        } else if (operand instanceof Operand.Call call) {
            TimePoint time = TimePoints.of(operand);
            return new Literal(call.toString(), kind(call, time), time, false, BigDecimal.ZERO);
        }
        return new Literal("EMPTY", Kind.EMPTY, TimePoint.UNREADABLE, false, BigDecimal.ZERO);
    }

    Finding onlyTheServerKnows() {
        return Finding.undecidable("only the server knows what " + text + " gives");
    }

    private static Kind kind(Operand.Call call, TimePoint time) {
        if (time.isReadable()) {
            return Kind.TIME_FUNCTION;
        }
        boolean currentUser = call.name().toLowerCase(Locale.ROOT).equals("currentuser");
        return currentUser && call.arguments().isEmpty() ? Kind.CURRENT_USER : Kind.OTHER_FUNCTION;
    }
}
