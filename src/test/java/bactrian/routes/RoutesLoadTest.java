package bactrian.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bactrian.TestApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.platform.http.HttpEndpointModel;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.main.Main;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.ToDynamicDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of {@code routes/} loads into the application as it is shipped, and starts. */
class RoutesLoadTest {
    private static final String ADMIN =
            "Basic " + Base64.getEncoder().encodeToString(("admin:" + TestApplication.ADMIN_PASSWORD).getBytes(UTF_8));

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
        assertThat(status(request("/api/integrations"))).isEqualTo(401);
        assertThat(status(request("/api/integrations").header("Authorization", ADMIN)))
                .isEqualTo(200);
    }

    @Test
    void anItemGoesThroughTheRoutesIntoTheStoreAndARefusalComesBackAsAProblem() throws Exception {
        assertThat(status(post("{\"itemType\": \"outcome\", \"fields\": {\"name\": \"Ship\"}}")))
                .isEqualTo(201);
        assertThat(status(post("{\"itemType\": \"camel\", \"fields\": {}}"))).isEqualTo(422);
    }

    @Test
    void theTemplateOfCallsMakesARouteForAnIntegration() throws Exception {
        ModelCamelContext context = (ModelCamelContext) main.getCamelContext();
        TemplatedRouteBuilder.builder(context, "jira-call")
                .routeId("jira-call-7")
                .parameter("integration", "7")
                .add();

        assertThat(running(context)).contains("jira-call-7");
        assertThat(ProcessorDefinitionHelper.filterTypeInOutputs(
                        context.getRouteDefinition("jira-call-7").getOutputs(), ToDynamicDefinition.class))
                .extracting(ToDynamicDefinition::getUri)
                .containsExactly("jira-rest:${variable.operation}?raise=transient");

        context.getRouteController().stopRoute("jira-call-7");
        context.removeRoute("jira-call-7");
    }

    private static HttpRequest.Builder post(String body) {
        return request("/api/portfolio/items")
                .header("Authorization", ADMIN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + application.port() + path));
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** Camel makes the route that serves the API's description by itself. */
    private static final String DESCRIPTION = "describe-api";

    private static Set<String> running(CamelContext context) {
        return context.getRoutes().stream()
                .map(Route::getRouteId)
                .filter(id -> !id.equals(DESCRIPTION))
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
