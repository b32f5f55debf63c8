package bactrian.console;

import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;

/** Makes and removes the instance of the route {@code jira-call} that each integration has. */
public final class JiraCallRoutes {
    private static final String TEMPLATE = "jira-call";

    private final CamelContext context;
    private final Integrations integrations;

    /** In the given context. */
    public JiraCallRoutes(CamelContext context, Integrations integrations) {
        this.context = context;
        this.integrations = integrations;
    }

    /** Makes the instances of all stored integrations; at start. */
    public void addAll() {
        integrations.all().stream().map(Integration::id).forEach(this::add);
    }

    void add(long integration) {
        TemplatedRouteBuilder.builder(context, TEMPLATE)
                .routeId(TEMPLATE + "-" + integration)
                .parameter("integration", integration)
                .add();
    }

    void remove(long integration) {
        try {
            context.getRouteController().stopRoute(TEMPLATE + "-" + integration);
            context.removeRoute(TEMPLATE + "-" + integration);
        } catch (Exception e) {
            throw new IllegalStateException("The calls of integration " + integration + " could not be stopped", e);
        }
    }
}
