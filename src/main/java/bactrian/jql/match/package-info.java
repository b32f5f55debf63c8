/**
 * From query and issue to a verdict. A {@link bactrian.jql.match.JqlFilter} is compiled once and asked for any number of
 * issues, from any number of threads. It answers what Jira would, or that it cannot know: a field that was not read, a
 * function only the server can compute, a word whose stem decides. Such a clause is {@link
 * bactrian.jql.match.Verdict#UNDECIDABLE}; AND, OR and NOT then follow Kleene, so that the whole may still be decided.
 *
 * <p>No component, argument or result is ever null.
 */
package bactrian.jql.match;
