/**
 * Issues as Jira writes them in JSON, made readable for the evaluator: REST v2, REST v3 and webhooks. The only part of
 * the library that knows Jackson.
 *
 * <p>No component, argument or result is ever null.
 */
package bactrian.jql.json;
