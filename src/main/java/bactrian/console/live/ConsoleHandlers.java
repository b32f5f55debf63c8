package bactrian.console.live;

import bactrian.console.access.Gate;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.handler.StaticHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.StartupListener;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * Serves what cannot be a route: the files of the console below {@code /web}, which hold no secret and need no login, and
 * the stream of changes, behind the gate.
 */
public final class ConsoleHandlers implements StartupListener {
    private static final String LIBRARY = "META-INF/maven/org.mvnpm/htm/pom.properties";

    private final int port;
    private final Gate gate;
    private final ChangeFeed feed;

    /** For the server at that port. */
    public ConsoleHandlers(int port, Gate gate, ChangeFeed feed) {
        this.port = port;
        this.gate = gate;
        this.feed = feed;
    }

    @Override
    public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
        VertxPlatformHttpRouter router =
                VertxPlatformHttpRouter.lookup(context, VertxPlatformHttpRouter.getRouterNameFromPort(port));
        if (router != null) {
            serve(router.route("/web/lib/*"), "META-INF/resources/_static/htm/" + libraryVersion() + "/preact");
            serve(router.route("/web/*"), "web");
            router.get("/api/events").handler(gate).handler(feed);
            feed.start(router.vertx());
        }
    }

    /** The browser asks each time whether a file has changed, so that an upgrade is seen at once. */
    private static void serve(Route route, String folder) {
        route.handler(StaticHandler.create(folder).setMaxAgeSeconds(0).setIndexPage("console.css"));
    }

    private static String libraryVersion() {
        try (InputStream in = ConsoleHandlers.class.getClassLoader().getResourceAsStream(LIBRARY)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("The library htm is not on the class path", e);
        }
    }
}
