/** The product as a process, end to end over HTTP, against the Jira stand-in in both deployments. */
package bactrian.e2e;
