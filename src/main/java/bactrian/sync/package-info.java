/**
 * The sync: claims subjects, ends echoes, reads, compares with the base, splits into field changes and settles.
 *
 * <p>The routes in {@code routes/2-sync} show the flow; the beans here decide. A {@link bactrian.sync.SyncTask} is one
 * subject in one pair of hands; it travels as the body and as the variable {@code task}.
 */
package bactrian.sync;
