/** Tests of the shapes of metadata in both deployments. */
package bactrian.jira.metadata;
