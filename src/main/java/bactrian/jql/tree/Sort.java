package bactrian.jql.tree;

/** One field of {@code ORDER BY}. */
public record Sort(Field field, Direction direction) {

    /** The direction asked for; {@link #DEFAULT} leaves it to the field. */
    public enum Direction {
        DEFAULT,
        ASC,
        DESC
    }
}
