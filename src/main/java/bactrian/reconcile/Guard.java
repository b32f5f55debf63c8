package bactrian.reconcile;

/**
 * Stops what would delete or clear too much.
 *
 * @param percent of the pairs a run looked at may be deleted or cleared without asking
 * @param always so many may be in any case
 */
public record Guard(int percent, int always) {
    /** Whether that many of so many pairs are too many to go on without asking. */
    boolean tooMany(int destructive, int checked) {
        return destructive > always && destructive * 100L > (long) percent * checked;
    }

    /** What a person is asked. */
    String question(int destructive, int checked) {
        return destructive + " of " + checked + " pairs would be deleted or have fields cleared, more than " + percent
                + " %. Look at the differences with result \"held\"; resume to go on, or stop.";
    }
}
