package bactrian;

import bactrian.console.Gate;
import java.util.List;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;

/**
 * Serves routes on the application's port. Camel's own engine takes the first server it finds, and with a management
 * server beside it falls back to 8080.
 */
final class HttpEngine extends VertxPlatformHttpEngine {
    HttpEngine(Gate gate) {
        setHandlers(List.of(gate));
    }

    @Override
    public int getServerPort() {
        MainHttpServer server = getCamelContext().hasService(MainHttpServer.class);
        return server == null ? super.getServerPort() : server.getPort();
    }
}
