package bactrian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteFaultTest {

    @Test
    void aMalformedQueryStopsTheStartWithFileRouteAndMark(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("only-initiatives.camel.yaml"),
                """
                # In: an issue. Out: the same, if it is an initiative.
                - route:
                    id: only-initiatives
                    from:
                      uri: direct:only-initiatives
                      steps:
                        - filter:
                            expression:
                              language:
                                language: jql
                                expression: project = Development AND issuetype Initiative
                            steps:
                              - to:
                                  uri: log:initiatives
                """);
        Main main = new Main();
        main.configure().withRoutesIncludePattern("file:" + file);

        Exception failure = catchException(main::start);

        assertThat(RouteFault.message(main.getCamelContext(), failure))
                .startsWith("file:" + file + ": Failed to create route: only-initiatives")
                .contains(
                        """
                        JQL line 1, column 37: Expected an operator after issuetype, but 'Initiative' stands here.
                            project = Development AND issuetype Initiative
                                                                ^^^^^^^^^^
                        """);
        main.stop();
    }

    @Test
    void anyOtherFailureKeepsItsMessage() {
        assertThat(RouteFault.message(new Main().getCamelContext(), new IllegalStateException("No disk")))
                .isEqualTo("No disk");
    }
}
