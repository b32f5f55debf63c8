package bactrian.routes;

import bactrian.routes.Definition.Node;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One policy a route, from the files of the error policies; nothing is swallowed, and only three policies send again. */
final class ErrorRules {
    private static final Set<String> RESENDING = Set.of("edit-faults", "create-faults", "transition-faults");
    /** The policies of routes called in a split alone; elsewhere the original message is what entered the first route. */
    private static final Set<String> IN_SPLIT = Set.of("field-faults");

    private static final Set<String> HANDLERS = Set.of("deadLetterChannel", "defaultErrorHandler", "onException");

    private final Set<String> policies;

    ErrorRules(List<RouteFile> files) {
        policies = files.stream()
                .filter(ErrorRules::holdsPolicies)
                .flatMap(file -> file.definitions().stream())
                .filter(definition -> definition.kind().equals("routeConfiguration"))
                .map(Definition::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean holdsPolicies(RouteFile file) {
        return file.stage().equals("routes") && file.name().matches("errors(-.+)?");
    }

    Stream<RouteFault> faults(RouteFile file) {
        List<RouteFault> faults = new ArrayList<>();
        for (Definition definition : file.definitions()) {
            if (definition.hasRoute()) {
                faults.addAll(ofRoute(definition));
            }
            if (definition.kind().equals("routeConfiguration") && !holdsPolicies(file)) {
                faults.add(definition.fault("an error policy belongs in routes/errors.camel.yaml"));
            }
            definition.nodes().forEach(node -> ofNode(definition, node)
                    .forEach(what -> faults.add(definition.fault(what))));
        }
        return faults.stream();
    }

    private List<RouteFault> ofRoute(Definition definition) {
        List<RouteFault> faults = new ArrayList<>();
        JsonNode route = definition.route();
        String policy = route.path("routeConfigurationId").asText();
        if (!policies.contains(policy)) {
            faults.add(definition.fault("its routeConfigurationId \"" + policy + "\" is not one of " + policies));
        }
        if (route.has("errorHandler") || route.has("onException")) {
            faults.add(definition.fault("handles errors of its own beside its routeConfigurationId"));
        }
        return faults;
    }

    private static List<String> ofNode(Definition definition, Node node) {
        List<String> faults = new ArrayList<>();
        JsonNode value = node.value();
        boolean writes = definition.file().stage().equals("write");
        if (node.key().equals("doTry") && writes) {
            faults.add("holds a doTry: its policy ends a write, and says why");
        }
        if (node.key().equals("deadLetterChannel")
                && !value.path("deadLetterHandleNewException").asText().equals("false")) {
            faults.add("its dead-letter channel swallows what fails in it: deadLetterHandleNewException: false");
        }
        if (HANDLERS.contains(node.key())
                && value.isObject()
                && !value.at("/redeliveryPolicy").has("maximumRedeliveries")) {
            faults.add("its " + node.key() + " does not say maximumRedeliveries");
        }
        if (node.key().equals("maximumRedeliveries")
                && !value.asText().equals("0")
                && !RESENDING.contains(definition.id())) {
            faults.add("redelivers, which holds a lease: maximumRedeliveries: 0");
        }
        if (node.key().equals("useOriginalMessage") && value.asBoolean() && !IN_SPLIT.contains(definition.id())) {
            faults.add("useOriginalMessage: outside a split brings back what entered the first route");
        }
        return faults;
    }
}
