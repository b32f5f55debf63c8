/**
 * Rich text: Markdown (the portfolio), ADF (Jira Cloud) and wiki markup (Jira Data Center, and every webhook).
 *
 * <p>What is carried over is plain paragraphs with line breaks. A document that holds more is shown as its text, and
 * {@link bactrian.text.RichText#isPlain} says that writing it back would lose something.
 */
package bactrian.text;
