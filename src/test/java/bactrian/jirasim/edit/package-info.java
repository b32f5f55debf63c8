/**
 * What Jira allows when an issue is written: every field is checked, all refusals are collected, and nothing is written
 * when there is one.
 */
package bactrian.jirasim.edit;
