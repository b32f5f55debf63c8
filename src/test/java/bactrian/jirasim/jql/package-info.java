/**
 * A small JQL of the stand-in's own, for search and for webhook filters: the clauses the facts list in section 5, without
 * history operators. It is written apart from the product's JQL on purpose, so that each can contradict the other.
 */
package bactrian.jirasim.jql;
