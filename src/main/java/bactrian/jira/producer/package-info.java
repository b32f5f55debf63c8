/** One class an operation of {@code jira-rest:}; what each reads and leaves is told in {@link bactrian.jira}. */
package bactrian.jira.producer;
