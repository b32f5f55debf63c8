/**
 * The Camel component {@code jira-rest:}, the client below it, and what differs between Jira Cloud (REST version 3) and
 * Data Center (version 2). Knows nothing of the portfolio or of the sync.
 *
 * <p>Java code takes a {@link bactrian.jira.JiraClient} from {@link bactrian.jira.JiraClients}; routes use
 * {@code jira-rest:<operation>} with {@code CamelJiraIntegration} on each exchange. Failures are
 * {@link bactrian.jira.JiraException}s, and {@link bactrian.jira.JiraFaults} alone decides what one means.
 *
 * <p>Headers are named without their prefix {@code CamelJira}; those in brackets are optional. A body is a Jackson
 * {@code JsonNode}, in both directions as Jira has it, where nothing else is said; "kept" means that the body stays.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th>operation</th><th>headers in</th><th>body in</th><th>body out</th></tr>
 * <tr><td>fetchIssue</td><td>IssueKey, [Fields, Expand, Properties]</td><td>-</td><td>issue</td></tr>
 * <tr><td>addIssue</td><td>[ProjectKey, IssueTypeId, IssueTypeName, IssueSummary, IssuePriorityId, IssuePriorityName,
 * IssueAssigneeId, IssueAssignee, IssueComponents]</td><td>{fields, update, properties}</td><td>{id, key, self}</td></tr>
 * <tr><td>updateIssue</td><td>IssueKey, [as addIssue, without ProjectKey and IssueTypeId, IssueTypeName]</td><td>{fields, update}</td><td>kept</td></tr>
 * <tr><td>transitionIssue</td><td>IssueKey, IssueTransitionId</td><td>{fields, update} or none</td><td>kept</td></tr>
 * <tr><td>deleteIssue</td><td>IssueKey</td><td>-</td><td>kept</td></tr>
 * <tr><td>addComment</td><td>IssueKey</td><td>{body}: ADF or wiki markup</td><td>comment</td></tr>
 * <tr><td>search</td><td>Jql, [Fields, Expand, Properties, MaxResults, NextPage, ReconcileIssues]</td><td>-</td><td>page
 * {issues}; header NextPage</td></tr>
 * <tr><td>bulkFetch</td><td>IssueIds, [Fields, Expand, Properties]</td><td>-</td><td>BulkResult</td></tr>
 * <tr><td>fields</td><td>-</td><td>-</td><td>[field]</td></tr>
 * <tr><td>createMeta</td><td>ProjectKey, [IssueTypeId]</td><td>-</td><td>[issue type]; with IssueTypeId
 * [field]</td></tr>
 * <tr><td>editMeta</td><td>IssueKey</td><td>-</td><td>{fields}</td></tr>
 * <tr><td>transitions</td><td>IssueKey</td><td>-</td><td>{transitions}</td></tr>
 * <tr><td>changelog</td><td>IssueKey</td><td>-</td><td>[history], oldest first</td></tr>
 * <tr><td>myself, serverInfo</td><td>-</td><td>-</td><td>account, server</td></tr>
 * <tr><td>project</td><td>ProjectKey</td><td>-</td><td>project</td></tr>
 * <tr><td>permissions</td><td>Permissions (Cloud), [ProjectKey]</td><td>-</td><td>{permissions}</td></tr>
 * <tr><td>issueTypes, statuses</td><td>[ProjectKey]</td><td>-</td><td>[issue type], [status]</td></tr>
 * <tr><td>issueProperty</td><td>IssueKey, PropertyKey, Action: get, set, remove</td><td>set: the value</td><td>get: {key,
 * value}; else kept</td></tr>
 * <tr><td>jqlMatch</td><td>IssueIds, Jql (one or several)</td><td>-</td><td>{matches}</td></tr>
 * <tr><td>teams</td><td>OrgId (Cloud), [SiteId]</td><td>-</td><td>List of JiraTeam</td></tr>
 * <tr><td>webhook</td><td>Action: register, list, remove (then WebhookId)</td><td>register: {name, url, events, jql,
 * secret}</td><td>registration, [registration]; remove: kept</td></tr>
 * <tr><td>users</td><td>UserQuery, [ProjectKey]</td><td>-</td><td>[user]</td></tr>
 * </table>
 *
 * <p>After each call the headers {@code CamelJiraCalls} and {@code CamelJiraServerDate} are on the message, also when the
 * call failed.
 */
package bactrian.jira;
