/** Integrate: what an administrator enters is checked against Jira step by step; the webhook is registered there. */
package bactrian.console.integrate;
