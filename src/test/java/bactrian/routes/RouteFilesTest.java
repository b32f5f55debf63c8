package bactrian.routes;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.TestApplication;
import java.nio.file.Path;
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
}
