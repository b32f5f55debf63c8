package bactrian.routes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No id of a route, a step, a template, a policy or a request is given twice: logs and the console tell by id. */
final class UniqueIds {

    private UniqueIds() {}

    static Stream<RouteFault> faults(List<RouteFile> files) {
        Map<String, List<Definition>> owners = files.stream()
                .flatMap(file -> file.definitions().stream())
                .flatMap(definition -> ids(definition).map(id -> Map.entry(id, definition)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .flatMap(entry -> entry.getValue().stream()
                        .map(definition -> definition.fault("the id " + entry.getKey() + " is given more than once")));
    }

    private static Stream<String> ids(Definition definition) {
        return definition
                .nodes()
                .filter(node -> node.key().equals("id") || node.key().equals("routeId"))
                .map(node -> node.value().asText());
    }
}
