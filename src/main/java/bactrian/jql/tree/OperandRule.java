package bactrian.jql.tree;

/** Which operands an operator takes, by the grammar alone. */
public enum OperandRule {
    /** A value or a function. */
    ORDERED,
    /** A value, a function, or EMPTY. */
    SINGLE,
    /** A list or a function. */
    LIST,
    /** EMPTY only. */
    EMPTY_ONLY;

    /** The rule of an operator. */
    public static OperandRule of(Operator operator) {
        return switch (operator) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ORDERED;
            case IS, IS_NOT -> EMPTY_ONLY;
            case IN, NOT_IN, WAS_IN, WAS_NOT_IN -> LIST;
            default -> SINGLE;
        };
    }

    /** Says if an operand may stand there. */
    public boolean accepts(Operand operand) {
        return switch (this) {
            case ORDERED -> operand instanceof Operand.Value || operand instanceof Operand.Call;
            case SINGLE -> !(operand instanceof Operand.Values);
            case LIST -> operand instanceof Operand.Values || operand instanceof Operand.Call;
            case EMPTY_ONLY -> operand instanceof Operand.Empty;
        };
    }
}
