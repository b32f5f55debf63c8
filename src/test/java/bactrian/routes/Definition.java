package bactrian.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One entry of a route file; its kind is its key: {@code route}, {@code routeTemplate}, {@code rest} and so on. */
record Definition(RouteFile file, String kind, JsonNode body) {

    /** A node of the tree below a definition: its key, its value, and the key of the object that holds it. */
    record Node(String owner, JsonNode object, String key, JsonNode value) {}

    /** The id of a route, a template or a policy; of an instance of a template the id of the route that it makes. */
    String id() {
        return body.path(kind.equals("templatedRoute") ? "routeId" : "id").asText();
    }

    boolean isTemplate() {
        return kind.equals("routeTemplate");
    }

    /** Whether it holds the steps of a route, once or as a template. */
    boolean hasRoute() {
        return kind.equals("route") || isTemplate();
    }

    /** The route itself, which a template wraps. */
    JsonNode route() {
        return isTemplate() ? body.path("route") : body;
    }

    /** Every key with its value, outermost first. */
    Stream<Node> nodes() {
        return nodes(kind, body);
    }

    private static Stream<Node> nodes(String owner, JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).flatMap(element -> nodes(owner, element));
        }
        return value.properties().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(new Node(owner, value, entry.getKey(), entry.getValue())),
                        nodes(entry.getKey(), entry.getValue())));
    }

    /** Every step, however deep. */
    List<JsonNode> steps() {
        return nodes().filter(node -> node.key().equals("steps"))
                .flatMap(node -> StreamSupport.stream(node.value().spliterator(), false))
                .toList();
    }

    RouteFault fault(String what) {
        return new RouteFault(file.path(), id(), what);
    }
}
