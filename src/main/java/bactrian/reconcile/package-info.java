/**
 * Reconciliation: runs that compare both sides of all links and heal what differs.
 *
 * <p>A run writes nothing by itself. It pages both sides as streams, compares each link with the same compare as events
 * do, records what differs, and appends events to the inbox; the sync does the rest, and the run collects how it ended. A
 * run is a row that is worked on step by step under a lease: after a crash the next step goes on from the last one
 * committed, on any node.
 */
package bactrian.reconcile;
