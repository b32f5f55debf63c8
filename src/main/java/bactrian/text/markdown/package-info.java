/**
 * Markdown: CommonMark with GitHub's tables, strike-through, task lists and alerts. What Markdown has no word for is
 * written in a form that people can read and that is read back (docs/rich-text.md lists them); where the pretty form of
 * a paragraph would be read as something else, a plainer one is chosen.
 */
package bactrian.text.markdown;
