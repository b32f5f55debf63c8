/**
 * What a Jira says about its own fields, issue types and transitions, in one shape for both deployments. Fields are found
 * by id or by the key of their kind, since names are not unique and may be translated; {@link bactrian.jira.metadata.JiraMetadata}
 * remembers what seldom changes.
 */
package bactrian.jira.metadata;
