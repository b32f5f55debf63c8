/**
 * Puts ids in the place of names when a query is saved, so that a rename at Jira never changes what the query means.
 *
 * <p>No component, argument or result is ever null.
 */
package bactrian.jql.resolve;
