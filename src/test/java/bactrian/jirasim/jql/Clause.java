package bactrian.jirasim.jql;

import java.util.List;

/** A condition of a query. */
sealed interface Clause {

    /** All must hold. */
    record And(List<Clause> parts) implements Clause {}

    /** One must hold. */
    record Or(List<Clause> parts) implements Clause {}

    /** Must not hold. */
    record Not(Clause part) implements Clause {}

    /** A field compared with values; {@code IN} has several, the others one. */
    record Compare(String field, String operator, List<Operand> values) implements Clause {}

    /**
     * A value of a comparison.
     *
     * @param text the value, or the name of the function
     * @param arguments the function's arguments
     * @param kind literal, function or EMPTY
     */
    record Operand(String text, List<String> arguments, Kind kind) {

        enum Kind {
            LITERAL,
            FUNCTION,
            EMPTY
        }
    }

    /** One field of ORDER BY. */
    record Order(String field, boolean descending) {}
}
