package bactrian.field;

/**
 * The pair last settled for one field of one link. The two halves need not be equal.
 *
 * @param jira Jira's value
 * @param portfolio the portfolio's value
 */
public record Base(Value jira, Value portfolio) {
    /** The half of one side. */
    public Value half(Side side) {
        return side == Side.JIRA ? jira : portfolio;
    }
}
