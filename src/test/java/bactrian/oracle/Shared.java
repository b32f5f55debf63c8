package bactrian.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds the oracles, which live outside the repository. */
public final class Shared {

    private Shared() {}

    /**
     * The file or folder below {@code ../shared/oracles}, or below {@code BACTRIAN_SHARED} (system property, then
     * environment) where there is no {@code ../shared}. The calling test is skipped when neither is there.
     */
    public static Path path(String relative) {
        List<Path> folders = Stream.of(
                        "../shared", System.getProperty("BACTRIAN_SHARED"), System.getenv("BACTRIAN_SHARED"))
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
        Assumptions.assumeFalse(folders.isEmpty(), "../shared is missing: no oracles to compare with");
        return folders.get(0).resolve("oracles").resolve(relative);
    }
}
