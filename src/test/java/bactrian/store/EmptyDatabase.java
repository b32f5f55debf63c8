package bactrian.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A database of one test: made empty, gone when it is closed. Close every {@link Store} on it first. */
public record EmptyDatabase(StoreSettings settings, Path folder) implements AutoCloseable {
    private static final int POOL_SIZE = 4;
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(30);

    static EmptyDatabase create(Database database) {
        try {
            Path folder = Files.createTempDirectory("bactrian-test");
            return new EmptyDatabase(
                    switch (database) {
                        case HSQLDB -> settings("jdbc:hsqldb:file:" + folder.resolve("db"), "sa", "");
                        case POSTGRESQL -> onServer(PostgresServer.shared());
                    },
                    folder);
        } catch (IOException e) {
            throw new StoreException("No folder for a test's database could be made", e);
        }
    }

    private static StoreSettings onServer(PostgresServer server) {
        return settings(server.createDatabase(), PostgresServer.USER, server.password());
    }

    private static StoreSettings settings(String url, String user, String password) {
        return new StoreSettings(url, user, password, POOL_SIZE, CONNECTION_TIMEOUT);
    }

    @Override
    public void close() throws IOException {
        if (settings.url().startsWith("jdbc:postgresql:")) {
            PostgresServer.shared().dropDatabase(settings.url());
        }
        Folders.delete(folder);
    }
}
