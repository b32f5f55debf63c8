/**
 * Comparing documents: {@link bactrian.text.compare.Canonical} takes away what no reader can see,
 * {@link bactrian.text.compare.WikiMeaning} also what a round trip through Jira's own editor changes, and
 * {@link bactrian.text.compare.Losses} names what Markdown has no word for.
 */
package bactrian.text.compare;
