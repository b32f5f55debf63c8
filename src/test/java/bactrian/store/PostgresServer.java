package bactrian.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A PostgreSQL of Debian's package, on 127.0.0.1 and in a temporary folder. There is one for the whole JVM, started when
 * first asked for, stopped and deleted when the JVM ends.
 */
final class PostgresServer {
    static final String USER = "postgres";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final PostgresCommands commands;
    private final Path folder;
    private final int port;
    private final String password = Hashes.randomToken();

    private PostgresServer(PostgresCommands commands, Path folder, int port) {
        this.commands = commands;
        this.folder = folder;
        this.port = port;
    }

    private static final class Holder {
        private static final Optional<PostgresServer> SHARED = programs().map(PostgresServer::start);
    }

    /** The server of this JVM; skips the test where the package is missing. */
    static PostgresServer shared() {
        assumeTrue(
                Holder.SHARED.isPresent(),
                "PostgreSQL is not tested: there is no " + DEBIAN
                        + "/*/bin/initdb. Install Debian's package postgresql.");
        return Holder.SHARED.orElseThrow();
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + DEBIAN + " cannot be read", e);
        }
    }

    private static PostgresServer start(Path programs) {
        try {
            Path folder = Files.createTempDirectory("bactrian-postgres");
            PostgresServer server = new PostgresServer(new PostgresCommands(programs, folder), folder, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started for the tests", e);
        }
    }

    private void start() throws IOException {
        Path passwordFile = Files.writeString(folder.resolve("password"), password);
        commands.ownFolder();
        commands.run("initdb", "-D", data(), "-U", USER, "-A", "scram-sha-256", "--pwfile=" + passwordFile, "-N");
        String options = "-F -h 127.0.0.1 -p " + port + " -k " + folder;
        commands.run(
                "pg_ctl", "-D", data(), "-l", folder.resolve("server.log").toString(), "-o", options, "-w", "start");
    }

    private void stop() {
        try {
            if (Files.exists(Path.of(data(), "postmaster.pid"))) {
                commands.run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
            }
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped; its folder is " + folder, e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String password() {
        return password;
    }

    /** Makes a new database and answers its JDBC URL. */
    String createDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password)) {
            connection.createStatement().execute("CREATE DATABASE " + name);
            return url(name);
        } catch (SQLException e) {
            throw new StoreException("PostgreSQL could not make a database", e);
        }
    }

    /** Removes a database that {@link #createDatabase} made: all of them at the end of the tests would take minutes. */
    void dropDatabase(String url) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password)) {
            connection
                    .createStatement()
                    .execute("DROP DATABASE " + url.substring(url.lastIndexOf('/') + 1) + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new StoreException("PostgreSQL could not remove a database", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
