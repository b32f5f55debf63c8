package bactrian.routes;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.TestApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.platform.http.HttpEndpointModel;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of {@code routes/} loads into the application as it is shipped, and starts. */
class RoutesLoadTest {
    @TempDir
    private static Path folder;

    private static TestApplication application;
    private static Main main;

    @BeforeAll
    static void start() {
        application = TestApplication.in(folder);
        main = application.main();
        main.start();
    }

    @AfterAll
    static void stop() {
        main.stop();
        application.close();
    }

    @Test
    void theRoutesOfTheFilesRunAndNoOthers() {
        assertThat(running(main.getCamelContext())).isEqualTo(written());
    }

    @Test
    void everyRequestOfTheApiIsServed() {
        Set<String> served = main
                .getCamelContext()
                .getComponent("platform-http", PlatformHttpComponent.class)
                .getHttpEndpoints()
                .stream()
                .map(HttpEndpointModel::getUri)
                .collect(Collectors.toSet());

        assertThat(served).containsAll(apiPaths());
    }

    @Test
    void theApiIsServedToThoseWhoMayUseIt() throws Exception {
        URI integrations = URI.create("http://127.0.0.1:" + application.port() + "/api/integrations");

        assertThat(status(HttpRequest.newBuilder(integrations).build())).isEqualTo(401);
        assertThat(status(HttpRequest.newBuilder(integrations)
                        .header("Authorization", "Basic YWRtaW46dGVzdC1wYXNzd29yZA==")
                        .build()))
                .isEqualTo(200);
    }

    private static int status(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static Set<String> running(CamelContext context) {
        return context.getRoutes().stream()
                .map(Route::getRouteId)
                .filter(id -> context.getRouteController().getRouteStatus(id).isStarted())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> written() {
        return definitions()
                .filter(definition -> Set.of("route", "templatedRoute").contains(definition.kind()))
                .map(Definition::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> apiPaths() {
        return definitions()
                .filter(definition -> definition.kind().equals("rest"))
                .flatMap(Definition::nodes)
                .filter(node -> node.key().equals("path") && !node.owner().equals("rest"))
                .map(node -> "/api" + node.value().asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Definition> definitions() {
        return RouteFile.all(Path.of("routes")).stream().flatMap(file -> file.definitions().stream());
    }
}
