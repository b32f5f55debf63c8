package bactrian.field;

/**
 * Decides, for one field of one link, what must be written. A pure function; first match wins:
 *
 * <table>
 *   <caption>The decision table</caption>
 *   <tr><th>#</th><th>base</th><th>Jira changed</th><th>portfolio changed</th><th>direction</th><th>decision</th></tr>
 *   <tr><td>1</td><td>none</td><td colspan="2">-</td><td>any</td><td>record both values as the pair</td></tr>
 *   <tr><td>2</td><td>none, computed field</td><td colspan="2">both sides agree</td><td>write</td><td>record the pair</td></tr>
 *   <tr><td>3</td><td>none, computed field</td><td colspan="2">they differ</td><td>write</td><td>write Jira</td></tr>
 *   <tr><td>4</td><td>a pair</td><td>no</td><td>no</td><td>any</td><td>unchanged</td></tr>
 *   <tr><td>5</td><td>a pair</td><td colspan="2">one or both, and both sides agree</td><td>any</td><td>record the pair</td></tr>
 *   <tr><td>6</td><td>with a shortened copy in Jira</td><td>yes, and it is a shortened text still</td><td>any</td>
 *     <td>read, both</td><td>held until a person chooses: a copy never travels back over its original</td></tr>
 *   <tr><td>7</td><td>a pair</td><td>yes</td><td>no</td><td>read, both</td><td>write the portfolio</td></tr>
 *   <tr><td>8</td><td>a pair</td><td>yes</td><td>no</td><td>write</td><td>record Jira's half: noted</td></tr>
 *   <tr><td>9</td><td>a pair</td><td>no</td><td>yes</td><td>write, both</td><td>write Jira</td></tr>
 *   <tr><td>10</td><td>a pair</td><td>no</td><td>yes</td><td>read</td><td>record the portfolio's half: noted</td></tr>
 *   <tr><td>11</td><td>a pair</td><td>yes</td><td>yes</td><td>write</td><td>write Jira; its change is lost</td></tr>
 *   <tr><td>12</td><td>a pair</td><td>yes</td><td>yes</td><td>read</td><td>write the portfolio; its change is lost</td></tr>
 *   <tr><td>13</td><td>a pair</td><td>yes</td><td>yes</td><td>both</td><td>a person chose: the chosen side wins</td></tr>
 *   <tr><td>14</td><td>a pair</td><td>yes</td><td>yes</td><td>both</td><td>policy jira, portfolio: that side wins</td></tr>
 *   <tr><td>15</td><td>a pair</td><td>yes</td><td>yes</td><td>both</td><td>policy newest: the later change wins</td></tr>
 *   <tr><td>16</td><td>a pair</td><td>yes</td><td>yes</td><td>both</td><td>newest, but unknown or too close: held</td></tr>
 *   <tr><td>17</td><td>a pair</td><td>yes</td><td>yes</td><td>both</td><td>policy ask: held</td></tr>
 * </table>
 *
 * A side has changed when it differs from its own half of the pair. What was not accepted yet leaves its half of the pair
 * as it was, and so stays a change: no default of the target overwrites it, since that is in the target's half.
 */
public final class Compare {
    private Compare() {}

    /** Decides one field. */
    public static Decision decide(Compared field) {
        if (field.base().isEmpty()) {
            return startingPoint(field);
        }
        if (!field.jiraChanged() && !field.portfolioChanged()) {
            return new Decision.Unchanged();
        }
        if (field.agree()) {
            return new Decision.Settle(new Base(field.jira(), field.portfolio()), "both sides agree");
        }
        if (field.jiraChanged() && field.direction().readsJira() && field.editOfCopy()) {
            return contested(field, false, "Jira's text is an edit of a shortened copy");
        }
        return field.jiraChanged() && field.portfolioChanged()
                ? bothChanged(field)
                : oneChanged(field, field.jiraChanged() ? Side.JIRA : Side.PORTFOLIO);
    }

    private static Decision startingPoint(Compared field) {
        return field.computed() && !field.agree()
                ? write(field, Side.JIRA, false, "")
                : new Decision.Settle(new Base(field.jira(), field.portfolio()), "starting point");
    }

    private static Decision oneChanged(Compared field, Side changed) {
        if (field.direction().carriesFrom(changed)) {
            return write(field, changed.other(), false, "");
        }
        Base base = field.base().orElseThrow();
        Base noted = changed == Side.JIRA
                ? new Base(field.jira(), base.portfolio())
                : new Base(base.jira(), field.portfolio());
        return new Decision.Settle(noted, "changed on " + changed.title() + "'s side, which is not read here");
    }

    private static Decision bothChanged(Compared field) {
        return switch (field.direction()) {
            case WRITE -> write(field, Side.JIRA, true, "Jira's own change is not read here");
            case READ -> write(field, Side.PORTFOLIO, true, "the portfolio's own change is not carried to Jira here");
            case BOTH -> contested(field, true, "both sides changed");
        };
    }

    private static Decision contested(Compared field, boolean decidable, String what) {
        Contest contest = field.contest();
        return (decidable ? contest.winner() : contest.chosen())
                .map(winner -> write(field, winner.other(), true, what + ", and " + contest.because()))
                .orElseGet(() -> new Decision.Held(field.jira(), field.portfolio(), what));
    }

    private static Decision write(Compared field, Side target, boolean lost, String why) {
        return target == Side.JIRA
                ? new Decision.Write(Side.JIRA, field.portfolio(), field.jira(), lost, why)
                : new Decision.Write(Side.PORTFOLIO, field.jira(), field.portfolio(), lost, why);
    }
}
