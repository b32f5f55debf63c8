package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A client that is not ours, npm's {@code jira.js}, works against the stand-in as against Jira. */
class JiraJsTest {

    private static final Path SOURCES = Path.of("src/test/js");
    private static final Path WORK = Path.of("target/js");
    private static final String LOCK = "package-lock.json";

    /** A registry that does not answer must not hold up the build. */
    private static final int LONGEST_MINUTES = 2;

    /** How a command ended; -1 when it was stopped. */
    private record Ended(int code, String output) {}

    @Test
    void anIndependentClientTakesAnIssueThroughItsLife() throws IOException {
        assumeTrue(isThere("node"), "Debian package nodejs is missing");
        assumeTrue(isThere("npm"), "Debian package npm is missing");
        install();
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            Ended script = run("node", "stand-in.mjs", sim.baseUrl());

            assertThat(script.code()).as(script.output()).isZero();
            assertThat(sim.calls())
                    .anyMatch(call -> call.path().equals("/rest/api/3/search/jql") && call.status() == 200);
        }
    }

    /** Installed apart from the sources, so that these stay clean, and only once for a lock file. */
    private static void install() throws IOException {
        boolean installed = Files.exists(WORK.resolve("node_modules/.package-lock.json"))
                && Files.mismatch(SOURCES.resolve(LOCK), WORK.resolve(LOCK)) < 0;
        for (String file : List.of("package.json", LOCK, "stand-in.mjs")) {
            Files.copy(SOURCES.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!installed) {
            Ended npm = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-timeout=20000");
            assumeTrue(npm.code() == 0, "npm could not install jira.js: " + npm.output());
        }
    }

    private static boolean isThere(String command) {
        try {
            Files.createDirectories(WORK);
            return run(command, "--version").code() == 0;
        } catch (IOException notFound) {
            return false;
        }
    }

    private static Ended run(String... command) throws IOException {
        Path output = WORK.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            return new Ended(ended ? process.exitValue() : -1, Files.readString(output));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
