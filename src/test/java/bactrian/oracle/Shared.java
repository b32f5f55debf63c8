package bactrian.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The folder of oracles, which stands beside the repository and is no part of it. */
public final class Shared {
    private Shared() {}

    /**
     * The oracle at that path below {@code oracles/}. It is looked for in {@code ../shared}, then where the system
     * property or environment variable {@code BACTRIAN_SHARED} says. Skips the test when the folder is missing.
     */
    public static Path path(String relative) {
        Optional<Path> oracles = Stream.of(
                        Optional.of("../shared"),
                        Optional.ofNullable(System.getProperty("BACTRIAN_SHARED")),
                        Optional.ofNullable(System.getenv("BACTRIAN_SHARED")))
                .flatMap(Optional::stream)
                .map(folder -> Path.of(folder, "oracles"))
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(oracles.isPresent(), "../shared is missing");
        return oracles.orElseThrow().resolve(relative);
    }
}
