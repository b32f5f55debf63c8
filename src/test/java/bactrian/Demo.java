package bactrian;

import bactrian.jirasim.JiraSim;
import bactrian.jirasim.SimOptions;
import bactrian.jirasim.site.Deployment;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Bactrian with the demo: the Jira stand-in with project "Development", one integration, its mappings, and six items
 * linked with DEV-1 to DEV-6. Ports, password and data folder follow the environment as Bactrian's own do.
 */
public final class Demo {
    private Demo() {}

    /**
     * Runs until it is stopped.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putIfAbsent("BACTRIAN_ADMIN_PASSWORD", "demo");
        environment.putIfAbsent("BACTRIAN_JIRA_ALLOWED_HOSTS", "localhost");
        environment.computeIfAbsent("BACTRIAN_DATA", name -> freshFolder());
        String jiraPort = environment.getOrDefault("BACTRIAN_DEMO_JIRA_PORT", "8089");
        String deployment = environment.getOrDefault("BACTRIAN_DEMO_DEPLOYMENT", "cloud");
        JiraSim.start(SimOptions.of(Deployment.of(deployment)).withPort(Integer.parseInt(jiraPort)));
        Settings settings = Settings.read(Path.of("application.properties"), environment);
        DemoSetUp setUp = new DemoSetUp(
                "http://localhost:" + settings.get("bactrian.port"),
                settings.get("bactrian.admin.password"),
                "http://localhost:" + jiraPort,
                deployment);
        Thread thread = new Thread(setUp, "demo-set-up");
        thread.setDaemon(true);
        thread.start();
        System.exit(Bactrian.serve(settings));
    }

    /** The stand-in forgets everything when it stops, so the demo's own data begins anew as well. */
    private static String freshFolder() {
        try {
            Path folder = Files.createDirectories(Path.of("data", "demo"));
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> !file.equals(folder))
                        .sorted(Comparator.reverseOrder())
                        .map(Path::toFile)
                        .forEach(File::delete);
            }
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder data/demo cannot be made", e);
        }
    }
}
