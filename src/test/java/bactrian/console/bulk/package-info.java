/** Bulk jobs, on the whole application and the Jira stand-in. */
package bactrian.console.bulk;
