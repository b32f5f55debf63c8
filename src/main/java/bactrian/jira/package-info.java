/**
 * Jira on the wire: the Camel component {@code jira-rest:}, its client, what differs between Cloud and Data Center, and
 * the shapes that fields have there.
 */
package bactrian.jira;
