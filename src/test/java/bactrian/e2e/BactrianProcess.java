package bactrian.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Bactrian in a process of its own, so that it can be killed like any other. */
final class BactrianProcess implements AutoCloseable {
    static final String PASSWORD = "e2e-password";

    private final Path data;
    private final Path folder;
    private final Map<String, String> settings;
    private final int port = freePort();
    private final int managementPort = freePort();
    private Process process;

    private BactrianProcess(Path data, Path folder, Map<String, String> settings) {
        this.data = data;
        this.folder = folder;
        this.settings = Map.copyOf(settings);
    }

    /** Starts with its data in the given folder and waits until it serves. */
    static BactrianProcess start(Path data) {
        return start(data, Map.of());
    }

    /** The same with settings as environment variables. */
    static BactrianProcess start(Path data, Map<String, String> settings) {
        return start(data, Path.of(""), settings);
    }

    /** The same in a folder that holds the configuration and the routes, with settings as environment variables. */
    static BactrianProcess start(Path data, Path folder, Map<String, String> settings) {
        BactrianProcess bactrian = new BactrianProcess(data, folder, settings);
        bactrian.start();
        if (!bactrian.isAlive()) {
            throw new IllegalStateException("Bactrian did not start: " + bactrian.logged());
        }
        return bactrian;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No port is free", e);
        }
    }

    /** Starts again, on the same ports and data; returns when it serves or has ended. */
    void start() {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "bactrian.Bactrian"))
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment()
                .putAll(Map.of(
                        "BACTRIAN_PORT",
                        String.valueOf(port),
                        "BACTRIAN_MANAGEMENT_PORT",
                        String.valueOf(managementPort),
                        "BACTRIAN_HOST",
                        "127.0.0.1",
                        "BACTRIAN_DATA",
                        data.toString(),
                        "BACTRIAN_ADMIN_PASSWORD",
                        PASSWORD,
                        "BACTRIAN_JIRA_ALLOWED_HOSTS",
                        "localhost"));
        builder.environment().putAll(settings);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException("Bactrian could not be started", e);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .ignoreExceptions()
                .until(() ->
                        !process.isAlive() || api().get("/api/integrations").status() == 200);
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Where its embedded database is; another process may open it while this one is killed. */
    Path data() {
        return data;
    }

    /** The address of health and metrics. */
    Http management() {
        return new Http("http://localhost:" + managementPort, "");
    }

    /** Whether it runs. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Its process id. */
    long pid() {
        return process.pid();
    }

    /** Beside the database, whose own files begin with its name. */
    private Path log() {
        return data.resolve("process.log");
    }

    /** What it has logged since its first start, a line each. */
    List<String> logged() {
        try {
            return Files.readAllLines(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The API as the administrator uses it. */
    Http api() {
        return Http.basic("http://localhost:" + port, "admin", PASSWORD);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
