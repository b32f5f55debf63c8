/**
 * The syntax tree of JQL: immutable records, compared by what they say and not by where they stand, and the printer
 * that turns any tree back into canonical JQL. A tree can be built by hand; its constructors refuse what the grammar
 * (see {@link bactrian.jql}) cannot express.
 *
 * <p>No component is ever null.
 */
package bactrian.jql.tree;
