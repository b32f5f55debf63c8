/**
 * The state of one Jira site: accounts, projects, fields, workflow and issues. Issues are immutable snapshots; a change
 * puts a new snapshot in place of the old one, so that readers need no lock and a search can look at yesterday's state.
 * Nothing here knows HTTP.
 */
package bactrian.jirasim.site;
