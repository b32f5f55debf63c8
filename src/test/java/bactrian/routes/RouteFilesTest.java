package bactrian.routes;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.TestApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds every file below {@code routes/} to the rules; all that is wrong in any of them is reported at once. */
class RouteFilesTest {

    @Test
    void everyRouteFileKeepsTheRules(@TempDir Path folder) {
        try (TestApplication application = TestApplication.in(folder)) {
            assertThat(new RouteLint(application).faults(RouteFile.all(Path.of("routes"))))
                    .isEmpty();
        }
    }

    @Test
    void theExamplesKeepThemTooBesideTheRoutesThatTheyAreCopiedTo(@TempDir Path folder) {
        List<RouteFile> files = new ArrayList<>(RouteFile.all(Path.of("routes")));
        files.addAll(RouteFile.all(Path.of("examples")));
        try (TestApplication application = TestApplication.in(folder)) {
            assertThat(new RouteLint(application).faults(files)).isEmpty();
        }
    }

    /** A field that flips feeds on every write: no kind of field is without the guard. */
    @Test
    void everyFieldRouteBeginsWithTheLoopGuard() {
        assertThat(RouteFile.all(Path.of("routes", "3-write")))
                .filteredOn(file -> file.path().getFileName().toString().matches("field(-option|-user|-team)?[.].*"))
                .hasSize(4)
                .allSatisfy(file -> assertThat(Files.readString(file.path()))
                        .containsPattern("steps:\\s+- bean:\\s+ref: loopGuard\\s+method: check"));
    }
}
