package bactrian.reconcile;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What one step came to; committed whole or not at all.
 *
 * @param checked pairs that were compared
 * @param equal those of them that had nothing to heal
 * @param seen the ids of the links that were looked at
 * @param last whether the phase is over
 * @param mark where the phase goes on
 */
record Turn(
        List<Finding> findings, int checked, int equal, int unreachable, Set<Long> seen, boolean last, String mark) {
    /** A step that only came nearer to the end of its phase. */
    static Turn moved(boolean last, String mark) {
        return new Turn(List.of(), 0, 0, 0, Set.of(), last, mark);
    }

    /** A step that is to be done again later. */
    static Turn again(Run run) {
        return moved(false, run.mark());
    }

    /** Whether the run stays where it was. */
    boolean waits(Run run) {
        return !last && mark.equals(run.mark());
    }

    /** What checks of single pairs and issues came to. */
    static Turn of(Collection<Check> checks, boolean last, String mark) {
        Check sum = checks.stream().reduce(Check.NOTHING, Check::plus);
        return new Turn(sum.findings(), sum.checked(), sum.equal(), sum.unreachable(), sum.seen(), last, mark);
    }
}
