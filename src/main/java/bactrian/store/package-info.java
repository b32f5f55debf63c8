/**
 * Where state lives: the data source, its migrations, transactions and the sealing of secrets.
 *
 * <p>One build runs on HSQLDB (embedded, the default) and PostgreSQL. What HSQLDB lacks (SKIP LOCKED, ON CONFLICT,
 * RETURNING, partial indexes) is not relied on. Times are stored as milliseconds since the epoch, documents as JSON text.
 */
package bactrian.store;
