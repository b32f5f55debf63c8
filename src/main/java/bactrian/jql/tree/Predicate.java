package bactrian.jql.tree;

/**
 * A condition on a change, as in {@code status WAS Done BEFORE -1w}.
 *
 * @param kind what is asked of the change
 * @param operand any operand: the grammar does not restrict it, the meaning does
 */
public record Predicate(Kind kind, Operand operand) {

    /** What a predicate asks; {@link #FROM} and {@link #TO} go with {@code CHANGED} only. */
    public enum Kind {
        AFTER,
        BEFORE,
        ON,
        DURING,
        BY,
        FROM,
        TO
    }
}
