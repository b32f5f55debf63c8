/** Intake: takes Jira's webhooks and the portfolio's changes in, and answers only what is committed. */
package bactrian.intake;
