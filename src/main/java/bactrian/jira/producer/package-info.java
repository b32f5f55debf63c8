/** One producer an operation of {@code jira-rest:}; the body in and out is JSON as Jira takes and gives it. */
package bactrian.jira.producer;
