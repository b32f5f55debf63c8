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
    private final int port;
    private final int managementPort;
    private Process process;

    private BactrianProcess(Path data, int port, int managementPort) {
        this.data = data;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts with its data in the given folder and waits until it serves. */
    static BactrianProcess start(Path data) {
        BactrianProcess bactrian = new BactrianProcess(data, freePort(), freePort());
        bactrian.start();
        return bactrian;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No port is free", e);
        }
    }

    /** Starts again, on the same ports and data. */
    void start() {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "bactrian.Bactrian"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("bactrian.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "BACTRIAN_PORT", String.valueOf(port),
                        "BACTRIAN_MANAGEMENT_PORT", String.valueOf(managementPort),
                        "BACTRIAN_HOST", "127.0.0.1",
                        "BACTRIAN_DATA", data.toString(),
                        "BACTRIAN_ADMIN_PASSWORD", PASSWORD));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException("Bactrian could not be started", e);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> api().get("/api/integrations").status() == 200);
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
