package bactrian;

import bactrian.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/**
 * Bactrian as it is wired and configured, on an empty database in a folder of the test's own and on free ports of the
 * loopback address.
 */
public final class TestApplication implements AutoCloseable {
    /** The password of the user {@code admin}. */
    public static final String ADMIN_PASSWORD = "test-password";

    private static final Path CONFIGURATION = Path.of("application.properties");

    private final Settings settings;
    private final Wiring wiring;
    private final Store store;

    private TestApplication(Settings settings) {
        this.settings = settings;
        this.wiring = new Wiring(settings);
        this.store = wiring.openStore();
    }

    /** Opens the database; nothing runs yet. */
    public static TestApplication in(Path folder) {
        return new TestApplication(Settings.read(
                CONFIGURATION,
                Map.of(
                        "BACTRIAN_DATA",
                        folder.toString(),
                        "BACTRIAN_DB_URL",
                        "",
                        "BACTRIAN_HOST",
                        "127.0.0.1",
                        "BACTRIAN_PORT",
                        freePort(),
                        "BACTRIAN_MANAGEMENT_PORT",
                        freePort(),
                        "BACTRIAN_ADMIN_PASSWORD",
                        ADMIN_PASSWORD,
                        "BACTRIAN_JIRA_ALLOWED_HOSTS",
                        "localhost")));
    }

    /** A context that has every bean and no route; it is not started. */
    public CamelContext beans() {
        CamelContext context = new DefaultCamelContext();
        wiring.bind(context, store);
        return context;
    }

    /** The application with all its routes and servers, not started; its owner stops it. */
    public Main main() {
        Main main = new Main();
        main.setPropertyPlaceholderLocations("file:" + CONFIGURATION);
        settings.all().forEach(main::addOverrideProperty);
        main.addOverrideProperty("camel.main.routesReloadEnabled", "false");
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeInitialize(BaseMainSupport starting) {
                wiring.bind(starting.getCamelContext(), store);
            }
        });
        return main;
    }

    /** The port that {@link #main} serves the API, the webhooks and the pages at. */
    public int port() {
        return settings.number("bactrian.port");
    }

    /** What it stores. */
    public Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
