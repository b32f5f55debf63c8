package bactrian.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files stay short enough to be read in one go; what outgrows its wall is split by responsibility. */
class SizesTest {

    @Test
    void noJavaFileIsOver250Lines() throws IOException {
        assertThat(longer(Path.of("src/main/java"), ".java", 250)).isEmpty();
    }

    @Test
    void noRouteFileIsOver100Lines() throws IOException {
        assertThat(longer(Path.of("routes"), ".camel.yaml", 100)).isEmpty();
    }

    @Test
    void noScriptOfTheConsoleIsOver250Lines() throws IOException {
        assertThat(longer(Path.of("src/main/resources/web"), ".js", 250)).isEmpty();
    }

    @Test
    void aFileOverItsWallIsNamedWithItsLength(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("At.java"), "\n".repeat(3));
        Files.writeString(folder.resolve("Over.java"), "\n".repeat(4));

        assertThat(longer(folder, ".java", 3))
                .singleElement()
                .asString()
                .endsWith("Over.java has 4 lines, at most 3 are allowed");
    }

    private static List<String> longer(Path folder, String ending, int most) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> lines(file) > most)
                    .map(file -> file + " has " + lines(file) + " lines, at most " + most + " are allowed")
                    .sorted()
                    .toList();
        }
    }

    private static int lines(Path file) {
        return SourceTree.text(file).split("\n", -1).length - 1;
    }
}
