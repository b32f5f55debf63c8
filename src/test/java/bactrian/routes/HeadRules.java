package bactrian.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the head of a file and of a route tells its reader: what comes in and goes out, its name and its stage. */
final class HeadRules {

    private HeadRules() {}

    static Stream<RouteFault> faults(RouteFile file) {
        List<RouteFault> faults = new ArrayList<>();
        boolean flows = file.definitions().stream()
                .anyMatch(
                        definition -> definition.hasRoute() || definition.kind().equals("rest"));
        if (file.comment().isEmpty()) {
            faults.add(new RouteFault(file.path(), "", "does not open with a comment"));
        } else if (flows && !file.comment().matches("(?s)# In: .*Out: .*")) {
            faults.add(new RouteFault(
                    file.path(), "", "its comment does not say what comes in (In:) and goes out (Out:)"));
        }
        List<Definition> routes =
                file.definitions().stream().filter(Definition::hasRoute).toList();
        if (routes.size() > 1) {
            faults.add(new RouteFault(file.path(), "", "holds more than one route"));
        }
        routes.forEach(route -> faults.addAll(ofRoute(file, route)));
        return faults.stream();
    }

    private static List<RouteFault> ofRoute(RouteFile file, Definition definition) {
        List<RouteFault> faults = new ArrayList<>();
        JsonNode route = definition.route();
        if (!definition.id().equals(file.name())) {
            faults.add(definition.fault("the id is not the file's name " + file.name()));
        }
        String uri = route.at("/from/uri").asText();
        String direct = "direct:" + file.name();
        boolean named = definition.isTemplate() ? uri.startsWith(direct + "-{{") : uri.equals(direct);
        if (uri.startsWith("direct:") && !named) {
            faults.add(definition.fault("begins with " + uri + " instead of " + direct));
        }
        String description = route.path("description").asText();
        if (description.isBlank() || description.contains("\n")) {
            faults.add(definition.fault("has no description of one line"));
        }
        if (!route.path("group").asText().equals(file.stage())) {
            faults.add(definition.fault("its group is not the stage of its folder, " + file.stage()));
        }
        return faults;
    }
}
