/**
 * Field types, canonical values, which pairs may be mapped, and the compare that decides what to write.
 *
 * <p>Records and pure functions: no Camel, no database, no Jira. The decision table stands at {@link
 * bactrian.field.Compare}.
 */
package bactrian.field;
