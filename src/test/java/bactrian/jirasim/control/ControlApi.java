package bactrian.jirasim.control;

import bactrian.jirasim.Json;
import bactrian.jirasim.http.Request;
import bactrian.jirasim.http.Response;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * {@code /control/…}: one switch a path, {@code GET} to look, {@code POST} or {@code PUT} to set, {@code DELETE} to reset.
 * There is no login; the stand-in listens on the loopback address only.
 */
public final class ControlApi {

    /** What a switch does with the body it is sent; it answers what it shows. */
    public record Switch(Function<ObjectNode, JsonNode> set, Function<String, JsonNode> show, Runnable reset) {}

    private final Map<String, Switch> switches = new TreeMap<>();

    /** Adds a switch under {@code /control/name}; what follows in the path is given as member {@code path}. */
    public void add(String name, Switch control) {
        switches.put(name, control);
    }

    /** Answers a request to {@code /control/…}. */
    public Response answer(Request request) {
        String[] parts = request.rawPath().split("/", 4);
        Switch control = switches.get(parts.length > 2 ? parts[2] : "");
        if (control == null) {
            return Response.json(404, Json.object().put("error", "Switches: " + switches.keySet()));
        }
        String rest = parts.length > 3 ? parts[3] : "";
        try {
            return answer(request, control, URLDecoder.decode(rest, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException wrong) {
            return Response.json(400, Json.object().put("error", String.valueOf(wrong.getMessage())));
        }
    }

    private static Response answer(Request request, Switch control, String rest) {
        switch (request.method()) {
            case "GET":
                return Response.ok(control.show().apply(rest));
            case "DELETE":
                control.reset().run();
                return Response.noContent();
            case "POST", "PUT":
                JsonNode body = request.body().length == 0 ? Json.object() : Json.parse(request.text());
                if (!(body instanceof ObjectNode object)) {
                    throw new IllegalArgumentException("The body must be a JSON object");
                }
                return Response.ok(control.set().apply(rest.isEmpty() ? object : object.put("path", rest)));
            default:
                return Response.json(405, Json.object().put("error", "GET, POST, PUT or DELETE"));
        }
    }
}
