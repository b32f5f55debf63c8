package bactrian.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The folder of documents beside the repository that tests may read. */
public final class Shared {

    private Shared() {}

    /**
     * A document below {@code <shared>/oracles/}; the folder is {@code ../shared} or the one that BACTRIAN_SHARED names, as a
     * system property or in the environment. Skips the test when neither is there.
     */
    public static Path path(String relative) {
        Path beside = Path.of("../shared");
        Path shared = Files.isDirectory(beside) ? beside : configured().orElse(beside);
        Assumptions.assumeTrue(Files.isDirectory(shared), "../shared is missing");
        return shared.resolve("oracles").resolve(relative);
    }

    private static Optional<Path> configured() {
        return Optional.ofNullable(System.getProperty("BACTRIAN_SHARED"))
                .or(() -> Optional.ofNullable(System.getenv("BACTRIAN_SHARED")))
                .map(Path::of);
    }
}
