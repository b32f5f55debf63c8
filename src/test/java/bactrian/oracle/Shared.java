package bactrian.oracle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the oracles, which live outside the repository. */
public final class Shared {

    private Shared() {}

    /** The file below the oracles' folder; skips the test where that folder is missing. */
    public static Path path(String relative) {
        Path folder = Path.of("../shared");
        if (!Files.isDirectory(folder)) {
            folder = elsewhere().map(Path::of).orElse(folder);
        }
        assumeTrue(Files.isDirectory(folder), "../shared is missing");
        return folder.resolve("oracles").resolve(relative);
    }

    private static Optional<String> elsewhere() {
        return Optional.ofNullable(System.getProperty("BACTRIAN_SHARED", System.getenv("BACTRIAN_SHARED")));
    }
}
