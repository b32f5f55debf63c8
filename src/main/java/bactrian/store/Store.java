package bactrian.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/** The database of one process: opened and migrated on construction, shared by all beans, safe for many threads. */
public final class Store implements AutoCloseable {
    private final Database database;
    private final HikariDataSource dataSource;
    private final Jdbi jdbi;

    private Store(Database database, HikariDataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
        this.jdbi = Jdbi.create(dataSource);
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @throws StoreException if the database cannot be reached or migrated; the message says which URL and why
     */
    public static Store open(StoreSettings settings) {
        Database database = Database.of(settings.url());
        try {
            HikariDataSource dataSource = new HikariDataSource(poolOf(settings, database));
            database.prepare(dataSource);
            migrate(dataSource, database);
            return new Store(database, dataSource);
        } catch (RuntimeException e) {
            throw new StoreException(
                    "The database " + settings.url() + " could not be opened: " + e.getMessage()
                            + ". Check bactrian.db.url, its user and password, and that no other process holds it.",
                    e);
        }
    }

    private static HikariConfig poolOf(StoreSettings settings, Database database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("bactrian");
        config.setJdbcUrl(database.completeUrl(settings.url()));
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(settings.connectionTimeout().toMillis());
        return config;
    }

    private static void migrate(DataSource dataSource, Database database) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(Map.of("text", database.textType()))
                .load()
                .migrate();
    }

    /** Runs the work in one transaction: committed when it returns, rolled back when it throws. */
    public <T, X extends Exception> T inTransaction(HandleCallback<T, X> work) throws X {
        return jdbi.inTransaction(work);
    }

    /** As {@link #inTransaction}, for work without an answer. */
    public <X extends Exception> void useTransaction(HandleConsumer<X> work) throws X {
        jdbi.useTransaction(work);
    }

    /** Runs a read outside a transaction of its own. */
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return jdbi.withHandle(work);
    }

    /** The pooled data source, for the {@code sql:} component of console views. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Which database this is. */
    public Database database() {
        return database;
    }

    /** Stops the database cleanly: HSQLDB writes a checkpoint, so that the next start is fast. */
    @Override
    public void close() {
        try (Handle handle = jdbi.open()) {
            database.shutdown(handle);
        }
        dataSource.close();
    }
}
