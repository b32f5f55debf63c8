/**
 * Rich text: one document, read from and written as Markdown (the portfolio), ADF (Jira Cloud) and wiki markup (Jira
 * Data Center, and the webhooks of both). {@link bactrian.text.RichText} is the way in. Depends on nothing of ours.
 */
package bactrian.text;
