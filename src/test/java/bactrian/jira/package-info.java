/** Tests of the client and the component against a scripted server. */
package bactrian.jira;
