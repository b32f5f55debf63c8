package bactrian;

import org.apache.camel.CamelContext;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;

/** Says in which file the route stands that kept Bactrian from starting: Camel itself names the route only. */
final class RouteFault {
    private RouteFault() {}

    /** The failure's message, the route's file before it where there is one. */
    static String message(CamelContext context, Exception failure) {
        return file(context, failure) + failure.getMessage();
    }

    private static String file(CamelContext context, Exception failure) {
        if (!(failure instanceof FailedToCreateRouteException route) || !(context instanceof ModelCamelContext model)) {
            return "";
        }
        RouteDefinition definition = model.getRouteDefinition(route.getRouteId());
        boolean known = definition != null && definition.getResource() != null;
        return known ? definition.getResource().getLocation() + ": " : "";
    }
}
