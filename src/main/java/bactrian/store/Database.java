package bactrian.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** What differs between the databases Bactrian runs on. */
public enum Database {
    /** Embedded in the process; the default. */
    HSQLDB("LONGVARCHAR") {
        /** A cached table keeps memory flat; a large log keeps checkpoints away from commits (a checkpoint stalls them). */
        @Override
        String completeUrl(String url) {
            return url + ";hsqldb.default_table_type=cached;hsqldb.log_size=500;shutdown=false";
        }

        @Override
        void prepare(DataSource dataSource) {
            execute(dataSource, "SET FILES WRITE DELAY FALSE");
            execute(dataSource, "SET DATABASE TRANSACTION CONTROL MVCC");
        }

        @Override
        void shutdown(Handle handle) {
            handle.execute("SHUTDOWN");
        }
    },

    /** A server of its own; several processes may share it. */
    POSTGRESQL("TEXT");

    private final String textType;

    Database(String textType) {
        this.textType = textType;
    }

    /**
     * The database a JDBC URL speaks of.
     *
     * @throws IllegalArgumentException if it is neither HSQLDB nor PostgreSQL
     */
    public static Database of(String url) {
        if (url.startsWith("jdbc:hsqldb:")) {
            return HSQLDB;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException(
                "bactrian.db.url must begin with jdbc:hsqldb: or jdbc:postgresql:, but is " + url);
    }

    String textType() {
        return textType;
    }

    String completeUrl(String url) {
        return url;
    }

    void prepare(DataSource dataSource) {}

    void shutdown(Handle handle) {}

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StoreException(sql + " failed: " + e.getMessage(), e);
        }
    }
}
