package bactrian.console;

import bactrian.TestApplication;
import bactrian.e2e.Http;
import bactrian.jirasim.JiraSim;
import bactrian.jirasim.SimOptions;
import bactrian.jirasim.site.Deployment;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.camel.main.Main;

/** The whole application in this process, with a Jira stand-in of one deployment beside it. */
public final class Console implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;
    private final JiraSim jira;
    private final TestApplication application;
    private final Main main;
    private final Deployment deployment;

    private Console(Path folder, SimOptions options) {
        this.folder = folder;
        this.deployment = options.deployment();
        this.jira = JiraSim.start(options);
        this.application = TestApplication.in(folder);
        this.main = application.main();
        main.start();
    }

    /** Starts both. */
    public static Console start(SimOptions options) {
        try {
            return new Console(Files.createTempDirectory("bactrian-console"), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The API as the administrator. */
    public Http api() {
        return api("admin", TestApplication.ADMIN_PASSWORD);
    }

    /** The API as anybody. */
    public Http api(String user, String password) {
        return Http.basic("http://127.0.0.1:" + application.port(), user, password);
    }

    /** The stand-in. */
    public JiraSim jira() {
        return jira;
    }

    /** Whether the stand-in is a Cloud site. */
    public boolean isCloud() {
        return deployment == Deployment.CLOUD;
    }

    /** What an administrator enters to set project "Development" up, all of it right. */
    public ObjectNode rightInput() {
        ObjectNode input = MAPPER.createObjectNode()
                .put("deployment", isCloud() ? "cloud" : "data-center")
                .put("name", "Development")
                .put("jiraUrl", jira.baseUrl())
                .put("apiToken", "demo-token")
                .put("projectId", "10000");
        return isCloud() ? input.put("username", "demo@example.com") : input;
    }

    /** Sets project "Development" up; answers the path of the integration. */
    public String integrate() {
        return "/api/integrations/"
                + api().post("/api/integrations", rightInput().toString())
                        .body()
                        .path("id")
                        .asText();
    }

    @Override
    public void close() {
        main.stop();
        application.close();
        jira.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
