/**
 * Wiki markup, the text format of Jira Data Center, which Jira Cloud still uses in webhooks.
 *
 * <p>Blocks are read by {@link bactrian.text.wiki.WikiReader}, which remembers the markup of each, so that a block that
 * nobody edits is written back character for character. Where the pretty form of a text would be read as markup, signs
 * are escaped and marks get braces.
 */
package bactrian.text.wiki;
