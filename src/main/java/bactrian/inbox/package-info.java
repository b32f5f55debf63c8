/**
 * The inbox: the durable list of accepted events, and the leases that put a subject in one pair of hands.
 *
 * <p>Whatever wants a subject looked at appends an event here; it is the only door to the sync. Waiting events of a
 * subject, and of the subject it is linked with, are claimed together, so that they are one read and one compare. A
 * claim is fenced: it ends only under the lease it was given, so that a second owner after a crash or a long pause
 * makes the first one's result void.
 */
package bactrian.inbox;
