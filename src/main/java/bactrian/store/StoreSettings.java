package bactrian.store;

import java.time.Duration;

/**
 * How to reach the database.
 *
 * @param url a JDBC URL of HSQLDB or PostgreSQL
 * @param user the database user, empty for none
 * @param password its password, empty for none
 * @param poolSize the most connections held open
 * @param connectionTimeout how long a caller waits for a connection before it fails
 */
public record StoreSettings(String url, String user, String password, int poolSize, Duration connectionTimeout) {
    @Override
    public String toString() {
        return "StoreSettings[url=" + url + ", user=" + user + "]";
    }
}
