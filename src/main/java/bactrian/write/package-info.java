/**
 * Writes: what each field change becomes on the wire, the calls that carry it, and how each one ended.
 *
 * <p>A {@link bactrian.write.WriteSet} travels through the write routes. Each of its {@link bactrian.write.FieldWrite}s
 * starts as a change, is made ready by its field route, and ends with a {@link bactrian.write.WriteResult}; none is
 * dropped without one.
 */
package bactrian.write;
