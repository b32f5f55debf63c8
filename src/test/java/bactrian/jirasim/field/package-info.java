/**
 * The types of fields: what each takes from a caller, how it answers, what its changelog says. The sources are sections 3
 * and 2.3 of the Jira facts; where only one deployment's wording is known, both use it.
 */
package bactrian.jirasim.field;
