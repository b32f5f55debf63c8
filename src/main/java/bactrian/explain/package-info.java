/**
 * Explain: for any issue or item, which mapping matched, which clause of the filter did not, the link, each field's three
 * values, what waits and what died. Reads only.
 */
package bactrian.explain;
