/**
 * From text to tree: lexer, parser, and the faults that say what is wrong, where, and what to write instead. Start at
 * {@link bactrian.jql.parse.JqlParser}.
 *
 * <p>No argument and no result is ever null.
 */
package bactrian.jql.parse;
