package bactrian;

import bactrian.jirasim.JiraSim;
import bactrian.jirasim.SimOptions;
import bactrian.jirasim.site.Deployment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

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
        environment.putIfAbsent("BACTRIAN_DATA", "data/demo");
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
}
