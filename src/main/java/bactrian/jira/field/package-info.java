/**
 * Jira's fields: their kinds, told apart by schema, and one codec for each shape that values have on the wire, both ways
 * and for both deployments.
 */
package bactrian.jira.field;
