package bactrian.routes;

import bactrian.routes.Definition.Node;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Canonical YAML, as the visual editors write it, and routes small enough to be read at a glance. */
final class FormRules {
    private static final int MOST_STEPS = 12;
    private static final Pattern COMPARISON = Pattern.compile(
            "\\s(==|=~|!=|!=~|>=?|<=?|!?contains|!?regex|!?in|!?is|!?range|!?startsWith|!?endsWith|~~|!~~)\\s");
    private static final Pattern COMBINATION = Pattern.compile("&&|\\|\\|");
    private static final Set<String> LANGUAGES = Set.of(
            "simple",
            "constant",
            "method",
            "language",
            "jsonpath",
            "jq",
            "header",
            "variable",
            "exchangeProperty",
            "tokenize",
            "xpath",
            "csimple",
            "groovy",
            "java");

    private static final Set<String> WRAPPERS =
            Set.of("expression", "correlationExpression", "completionPredicate", "handled", "continued");

    private FormRules() {}

    static Stream<RouteFault> faults(RouteFile file) {
        return file.definitions().stream()
                .filter(definition -> !definition.kind().equals("rest"))
                .flatMap(FormRules::ofDefinition);
    }

    private static Stream<RouteFault> ofDefinition(Definition definition) {
        List<RouteFault> faults = new ArrayList<>();
        if (definition.kind().equals("from")) {
            faults.add(definition.fault("from: stands alone; route: is the top of a route"));
        }
        if (definition.steps().size() > MOST_STEPS) {
            faults.add(definition.fault(
                    "has " + definition.steps().size() + " steps, at most " + MOST_STEPS + " are allowed"));
        }
        if (definition.hasRoute() && !last(definition.route()).equals("from")) {
            faults.add(definition.fault("from: is not the last key of the route"));
        }
        definition.steps().stream()
                .filter(step -> step.size() != 1 || !step.elements().next().isObject())
                .forEach(step -> faults.add(definition.fault("the step " + step + " is in a short form")));
        definition.nodes().forEach(node -> ofNode(node).forEach(what -> faults.add(definition.fault(what))));
        return faults.stream();
    }

    private static List<String> ofNode(Node node) {
        List<String> faults = new ArrayList<>();
        if (node.key().equals("steps") && !Set.of("steps", "onFallback").contains(last(node.object()))) {
            faults.add("steps: is not the last key of " + node.owner());
        }
        if (node.key().equals("loop")) {
            faults.add("holds a loop, which belongs in Java");
        }
        if (node.key().equals("uri") && node.value().asText().contains("?")) {
            faults.add("the options of " + node.value().asText() + " are not parameters:");
        }
        if (LANGUAGES.contains(node.key()) && !isWrapped(node)) {
            faults.add(node.key() + ": of " + node.owner() + " is not wrapped in expression:");
        }
        if (node.owner().equals("simple") && node.key().equals("expression")) {
            faults.addAll(ofSimple(node.value().asText()));
        }
        return faults;
    }

    private static boolean isWrapped(Node node) {
        boolean wrapper = WRAPPERS.contains(node.owner());
        return wrapper ? node.value().isObject() : isOption(node);
    }

    /** A key that only looks like a language: the method of a bean, the name of a language. */
    private static boolean isOption(Node node) {
        return LANGUAGES.contains(node.owner()) || Set.of("bean", "parameters").contains(node.owner());
    }

    private static List<String> ofSimple(String expression) {
        return COMBINATION.matcher(expression).find()
                        || COMPARISON.matcher(expression).results().count() > 1
                ? List.of("more than one comparison in " + expression)
                : List.of();
    }

    private static String last(JsonNode object) {
        return object.properties().stream()
                .reduce((first, second) -> second)
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
