package bactrian.jql.tree;

/** The operators of JQL but {@code CHANGED}, which takes no operand and is {@link Clause.Changed}. */
public enum Operator {
    EQUALS("="),
    NOT_EQUALS("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    CONTAINS("~"),
    NOT_CONTAINS("!~"),
    IN("IN"),
    NOT_IN("NOT IN"),
    IS("IS"),
    IS_NOT("IS NOT"),
    WAS("WAS"),
    WAS_NOT("WAS NOT"),
    WAS_IN("WAS IN"),
    WAS_NOT_IN("WAS NOT IN");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** How the operator is written. */
    public String symbol() {
        return symbol;
    }

    /** Says if the operator asks for the past of a field. */
    public boolean isHistoric() {
        return ordinal() >= WAS.ordinal();
    }

    /** Says if the operator compares by order. */
    public boolean isOrdered() {
        return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
    }

    /** Says if the operator takes a list (or a function that gives one). */
    public boolean takesList() {
        return switch (this) {
            case IN, NOT_IN, WAS_IN, WAS_NOT_IN -> true;
            default -> false;
        };
    }

    /** The operator that says the opposite: Jira reads {@code NOT (a = x)} as {@code a != x}. */
    public Operator negated() {
        return switch (this) {
            case EQUALS -> NOT_EQUALS;
            case NOT_EQUALS -> EQUALS;
            case LESS -> GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case GREATER -> LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS;
            case CONTAINS -> NOT_CONTAINS;
            case NOT_CONTAINS -> CONTAINS;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case IS -> IS_NOT;
            case IS_NOT -> IS;
            case WAS -> WAS_NOT;
            case WAS_NOT -> WAS;
            case WAS_IN -> WAS_NOT_IN;
            case WAS_NOT_IN -> WAS_IN;
        };
    }

    @Override
    public String toString() {
        return symbol;
    }
}
