package bactrian.metrics;

import bactrian.store.Store;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.jdbi.v3.core.JdbiException;

/** Ready while the store answers. */
public final class StoreHealth extends AbstractHealthCheck {
    private final Store store;

    /** Asks the given store. */
    public StoreHealth(Store store) {
        super("bactrian", "store");
        this.store = store;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        try {
            store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM integration")
                    .mapTo(Integer.class)
                    .one());
            builder.up();
        } catch (JdbiException e) {
            builder.down().message("The store does not answer: " + e.getMessage());
        }
    }
}
