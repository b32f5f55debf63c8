/** Joining items and issues: what may be joined, both sides field by field before the first write, which side fills which. */
package bactrian.console.links;
