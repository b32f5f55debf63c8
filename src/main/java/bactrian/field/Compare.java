package bactrian.field;

import java.util.Optional;

/**
 * Decides, for one field of one link, what must be written. A pure function of both current values, the base and the
 * direction; first match wins:
 *
 * <table>
 *   <caption>The decision table</caption>
 *   <tr><th>#</th><th>base</th><th>Jira changed</th><th>portfolio changed</th><th>direction</th><th>decision</th></tr>
 *   <tr><td>1</td><td>none</td><td colspan="2">-</td><td>any</td><td>record both values as the pair, write nothing</td></tr>
 *   <tr><td>2</td><td>a pair</td><td>no</td><td>no</td><td>any</td><td>unchanged</td></tr>
 *   <tr><td>3</td><td>a pair</td><td colspan="2">one or both, and both sides now agree</td><td>any</td><td>record the pair</td></tr>
 *   <tr><td>4</td><td>a pair</td><td>yes</td><td>no</td><td>read, both</td><td>write the portfolio</td></tr>
 *   <tr><td>5</td><td>a pair</td><td>yes</td><td>no</td><td>write</td><td>record Jira's half: noted, not asserted again</td></tr>
 *   <tr><td>6</td><td>a pair</td><td>no</td><td>yes</td><td>write, both</td><td>write Jira</td></tr>
 *   <tr><td>7</td><td>a pair</td><td>no</td><td>yes</td><td>read</td><td>record the portfolio's half: noted</td></tr>
 *   <tr><td>8</td><td>a pair</td><td>yes</td><td>yes</td><td>write</td><td>write Jira: its own change is not read</td></tr>
 *   <tr><td>9</td><td>a pair</td><td>yes</td><td>yes</td><td>read</td><td>write the portfolio</td></tr>
 *   <tr><td>10</td><td>a pair</td><td>yes</td><td>yes</td><td>both</td><td>conflict: the policy decides</td></tr>
 * </table>
 *
 * A side has changed when it differs from its own half of the pair. Whether both sides agree is the caller's to say,
 * since only it knows the option tables and references of the mapping.
 */
public final class Compare {
    private Compare() {}

    /**
     * Decides one field.
     *
     * @param base the pair last settled, or empty
     * @param jira Jira's current value
     * @param portfolio the portfolio's current value
     * @param direction which way the field mapping carries values
     * @param agree whether the two current values mean the same
     */
    public static Decision decide(
            Optional<Base> base, Value jira, Value portfolio, Direction direction, boolean agree) {
        if (base.isEmpty()) {
            return new Decision.Settle(new Base(jira, portfolio), "starting point");
        }
        boolean jiraChanged = !jira.equals(base.get().jira());
        boolean portfolioChanged = !portfolio.equals(base.get().portfolio());
        if (!jiraChanged && !portfolioChanged) {
            return new Decision.Unchanged();
        }
        if (agree) {
            return new Decision.Settle(new Base(jira, portfolio), "both sides agree");
        }
        return jiraChanged && portfolioChanged
                ? bothChanged(jira, portfolio, direction)
                : oneChanged(base.get(), jiraChanged ? Side.JIRA : Side.PORTFOLIO, jira, portfolio, direction);
    }

    private static Decision oneChanged(Base base, Side changed, Value jira, Value portfolio, Direction direction) {
        if (direction.carriesFrom(changed)) {
            return write(changed.other(), jira, portfolio);
        }
        Base noted = changed == Side.JIRA ? new Base(jira, base.portfolio()) : new Base(base.jira(), portfolio);
        return new Decision.Settle(noted, "changed on " + changed.title() + "'s side, which is not read here");
    }

    private static Decision bothChanged(Value jira, Value portfolio, Direction direction) {
        return switch (direction) {
            case WRITE -> write(Side.JIRA, jira, portfolio);
            case READ -> write(Side.PORTFOLIO, jira, portfolio);
            case BOTH -> new Decision.Conflict(jira, portfolio);
        };
    }

    private static Decision write(Side target, Value jira, Value portfolio) {
        return target == Side.JIRA
                ? new Decision.Write(Side.JIRA, portfolio, jira)
                : new Decision.Write(Side.PORTFOLIO, jira, portfolio);
    }
}
