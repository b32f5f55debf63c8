package bactrian.oracle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the oracles, which live outside the repository. */
public final class Shared {

    private Shared() {}

    /** Whether the oracles are at hand. */
    public static boolean isThere() {
        return Files.isDirectory(folder());
    }

    /** The file below the oracles' folder; skips the test where that folder is missing. */
    public static Path path(String relative) {
        assumeTrue(isThere(), "../shared is missing");
        return folder().resolve("oracles").resolve(relative);
    }

    private static Path folder() {
        Path beside = Path.of("../shared");
        return Files.isDirectory(beside) ? beside : elsewhere().map(Path::of).orElse(beside);
    }

    private static Optional<String> elsewhere() {
        return Optional.ofNullable(System.getProperty("BACTRIAN_SHARED", System.getenv("BACTRIAN_SHARED")));
    }
}
