package bactrian.field;

import java.util.Optional;

/**
 * All that one field of one link is decided on.
 *
 * @param base the pair last settled, or empty
 * @param jira Jira's current value
 * @param portfolio the portfolio's current value
 * @param direction which way the field mapping carries values
 * @param computed whether Bactrian makes the portfolio's value
 * @param agree whether the two current values mean the same; only the caller knows option tables and references
 * @param contest what decides if both sides changed
 */
public record Compared(
        Optional<Base> base,
        Value jira,
        Value portfolio,
        Direction direction,
        boolean computed,
        boolean agree,
        Contest contest) {

    /** The same field with something else to decide it. */
    public Compared with(Contest other) {
        return new Compared(base, jira, portfolio, direction, computed, agree, other);
    }

    /** Whether both sides changed since the base, each of its own accord. */
    public boolean bothChanged() {
        return base.isPresent() && jiraChanged() && portfolioChanged() && !editOfCopy();
    }

    boolean jiraChanged() {
        return base.isEmpty() || !jira.equals(base.get().jira());
    }

    boolean portfolioChanged() {
        return base.isEmpty() || !portfolio.equals(base.get().portfolio());
    }

    /** Whether Jira's value is an edit of a shortened copy: it still ends with the mark. */
    boolean editOfCopy() {
        return base.isPresent()
                && TextLimit.isCopy(
                        base.get().jira().display(), base.get().portfolio().display())
                && jira.display().endsWith(TextLimit.MARK);
    }
}
