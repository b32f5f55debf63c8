/**
 * JQL, decided on our side: which issues Jira's query language would let through. A library of its own; it knows
 * nothing of the rest of the application, and only {@link bactrian.jql.JqlLanguage} knows Camel.
 *
 * <ul>
 *   <li>{@link bactrian.jql.parse}: from text to tree, or to faults with place, mark and hint
 *   <li>{@link bactrian.jql.tree}: the tree, and the printer that turns it back into text
 *   <li>{@link bactrian.jql.match}: from tree and issue to a verdict: matches, does not, or cannot be decided here
 *   <li>{@link bactrian.jql.resolve}: ids in the place of names, when a query is saved
 *   <li>{@link bactrian.jql.json}: issues as Jira's REST API and webhooks write them
 * </ul>
 *
 * <h2>Grammar</h2>
 *
 * <pre>
 * query      = [ or ] [ "ORDER" "BY" sort { "," sort } ]
 * or         = and { ( "OR" | "||" | "|" ) and }
 * and        = not { ( "AND" | "&amp;&amp;" | "&amp;" ) not }
 * not        = ( "NOT" | "!" ) not | "(" or ")" | clause
 * clause     = field ( "=" | "!=" | "~" | "!~" ) ( value | call | EMPTY )
 *            | field ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) ( value | call )
 *            | field [ "NOT" ] "IN" ( list | call )
 *            | field "IS" [ "NOT" ] EMPTY
 *            | field "WAS" [ "NOT" ] ( value | call | EMPTY ) { time }
 *            | field "WAS" [ "NOT" ] "IN" ( list | call ) { time }
 *            | field "CHANGED" { time | ( "FROM" | "TO" ) operand }
 * time       = ( "AFTER" | "BEFORE" | "ON" | "DURING" | "BY" ) operand
 * field      = number | ( text | "cf" "[" digits "]" ) { "[" value "]" { value } }
 * operand    = value | call | list | EMPTY
 * list       = "(" operand { "," operand } ")"
 * call       = value "(" [ value { "," value } ] ")"
 * sort       = field [ "ASC" | "DESC" ]
 * value      = number | text
 * text       = word | "quoted" | 'quoted'
 * number     = [ "-" ] digits
 * EMPTY      = "EMPTY" | "NULL"
 * </pre>
 *
 * <p>Keywords may be written in any case. A word is made of anything but white space, control characters, the reserved
 * characters {@code " ' = ! < > ( ) ~ , [ ] | & { } * / % + ^ $ # @ ? ;} and backslashes that escape nothing; it is no
 * keyword and none of the reserved words of {@link bactrian.jql.tree.Words}. Escapes, in words and in quotes: {@code \"
 * \' \\ \n \r \t}, backslash and space, backslash {@code u} and four hexadecimal digits. Quoted texts may hold line
 * breaks. Parentheses, lists and NOTs nest up to 500 levels.
 */
package bactrian.jql;
