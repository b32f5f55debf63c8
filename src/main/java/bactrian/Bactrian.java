package bactrian;

import bactrian.console.JiraCallRoutes;
import bactrian.store.Store;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts Bactrian: reads the configuration, opens the store, binds the beans and runs the routes. */
public final class Bactrian {
    private static final Logger LOG = LoggerFactory.getLogger(Bactrian.class);

    private Bactrian() {}

    /**
     * Serves until it is told to stop, or carries out a command.
     *
     * @param args none to serve, or a command; {@link Commands} lists them
     */
    public static void main(String[] args) {
        System.exit(
                args.length == 0
                        ? serve(Settings.read(Path.of("application.properties"), System.getenv()))
                        : new Commands(System.in, System.out, System.err).run(args));
    }

    /** Runs until stopped; threads of half-started parts must not keep a failed start alive, so the caller exits. */
    static int serve(Settings settings) {
        Wiring wiring = new Wiring(settings);
        try {
            requireFree(settings, "bactrian.port");
            requireFree(settings, "bactrian.management.port");
        } catch (IllegalStateException e) {
            LOG.error("Bactrian could not start: {}", e.getMessage());
            return 1;
        }
        Main main = main(settings);
        try (Store store = wiring.openStore()) {
            main.addMainListener(new Start(wiring, store, settings));
            return main.run(new String[0]);
        } catch (Exception e) {
            LOG.error("Bactrian could not start: {}", RouteFault.message(main.getCamelContext(), e), e);
            return 1;
        }
    }

    private static Main main(Settings settings) {
        Main main = new Main();
        main.setPropertyPlaceholderLocations("file:application.properties");
        settings.all().forEach(main::addOverrideProperty);
        return main;
    }

    /** Camel only warns when a port is taken and then serves nothing: better not to start. */
    private static void requireFree(Settings settings, String key) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.get("bactrian.host"), settings.number(key)));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Port " + settings.get(key) + " is taken: stop what uses it, or set " + key + ".", e);
        }
    }

    /** Binds the beans before routes are loaded, and makes the call routes of stored integrations after. */
    private static final class Start extends MainListenerSupport {
        private final Wiring wiring;
        private final Store store;
        private final Settings settings;

        Start(Wiring wiring, Store store, Settings settings) {
            this.wiring = wiring;
            this.store = store;
            this.settings = settings;
        }

        @Override
        public void beforeInitialize(BaseMainSupport main) {
            wiring.bind(main.getCamelContext(), store);
        }

        @Override
        public void afterStart(BaseMainSupport main) {
            main.getCamelContext()
                    .getRegistry()
                    .findByType(JiraCallRoutes.class)
                    .forEach(JiraCallRoutes::addAll);
            List.of(
                            "Bactrian serves at " + settings.get("bactrian.public.url"),
                            "health and metrics at port " + settings.get("bactrian.management.port")
                                    + " under /observe")
                    .forEach(LOG::info);
        }
    }
}
