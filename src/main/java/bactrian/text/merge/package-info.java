/**
 * Carrying an edit of the Markdown back to the document it was made from: a three-way merge in which the Markdown's
 * former and present text show what was edited, and everything else of the document stays as it is.
 */
package bactrian.text.merge;
