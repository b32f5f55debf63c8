package bactrian;

import bactrian.console.access.Gate;
import bactrian.console.access.Threshold;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * Serves routes on the application's port. Camel's own engine takes the first server it finds, and with a management
 * server beside it falls back to 8080; and it reads a body before any handler of ours, which the threshold forestalls.
 */
final class HttpEngine extends VertxPlatformHttpEngine {
    private static final int FIRST = -1;

    private final Threshold threshold;
    private final AtomicBoolean placed = new AtomicBoolean();

    HttpEngine(Threshold threshold, Gate gate) {
        this.threshold = threshold;
        setHandlers(List.of(gate));
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        String name = VertxPlatformHttpRouter.getRouterNameFromPort(getServerPort());
        VertxPlatformHttpRouter router = VertxPlatformHttpRouter.lookup(getCamelContext(), name);
        if (router != null && placed.compareAndSet(false, true)) {
            router.route().order(FIRST).handler(threshold);
        }
        return super.createConsumer(endpoint, processor);
    }

    @Override
    public int getServerPort() {
        MainHttpServer server = getCamelContext().hasService(MainHttpServer.class);
        return server == null ? super.getServerPort() : server.getPort();
    }
}
