package bactrian;

import bactrian.integration.Integrations;
import bactrian.metrics.Gauges;
import bactrian.metrics.IntegrationsHealth;
import bactrian.metrics.LogContext;
import bactrian.metrics.Statuses;
import bactrian.metrics.StoreHealth;
import bactrian.metrics.SyncMetrics;
import bactrian.store.Store;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.resilience4j.ResilienceProcessor;
import org.apache.camel.spi.Registry;

/** Makes the beans of metrics and health. */
final class MetricsWiring {
    private final CamelContext context;
    private final Store store;
    private final Clock clock;

    MetricsWiring(CamelContext context, Store store, Clock clock) {
        this.context = context;
        this.store = store;
        this.clock = clock;
    }

    void bind(Integrations integrations, PrometheusMeterRegistry meters, SyncMetrics metrics) {
        Registry registry = context.getRegistry();
        Statuses statuses = new Statuses(store, clock, integrations, this::circuit);
        registry.bind("dataSource", store.dataSource());
        registry.bind("metricsRegistry", meters);
        registry.bind("syncMetrics", metrics);
        registry.bind("gauges", new Gauges(store, statuses, meters));
        registry.bind("logContext", new LogContext());
        registry.bind("store-health", new StoreHealth(store));
        registry.bind("integrations-health", new IntegrationsHealth(statuses));
    }

    /** By its type: a route made from a template gives its steps ids of their own. */
    private String circuit(long integration) {
        Route call = context.getRoute("jira-call-" + integration);
        return call == null
                ? "UNKNOWN"
                : call.filter("*").stream()
                        .filter(ResilienceProcessor.class::isInstance)
                        .map(step -> ((ResilienceProcessor) step).getCircuitBreakerState())
                        .findFirst()
                        .orElse("UNKNOWN");
    }
}
