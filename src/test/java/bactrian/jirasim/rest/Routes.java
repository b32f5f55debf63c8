package bactrian.jirasim.rest;

import bactrian.jirasim.http.Request;
import bactrian.jirasim.http.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which resource answers which path. Routes are tried in the order they were added. */
public final class Routes {

    /** What answers a call. */
    @FunctionalInterface
    public interface Handler {

        /** The answer; throws JiraError or WriteRefused. */
        Response answer(Call call);
    }

    /** A route that fits a request. */
    public record Match(Handler handler, int api, Map<String, String> path) {}

    private record Route(String method, int api, String[] template, Handler handler) {}

    private final Map<Integer, List<Route>> byLength = new HashMap<>();
    private final Map<String, Integer> apiPrefixes;

    /** With the prefixes of the REST API and the version each speaks. */
    public Routes(Map<String, Integer> apiPrefixes) {
        this.apiPrefixes = Map.copyOf(apiPrefixes);
    }

    /** Adds a route below every REST API prefix; {@code {name}} is a placeholder. */
    public void api(String method, String template, Handler handler) {
        apiPrefixes.forEach((prefix, api) -> add(method, api, prefix + template, handler));
    }

    /** Adds a route by its full path; it speaks the dialect of v2. */
    public void on(String method, String template, Handler handler) {
        add(method, 2, template, handler);
    }

    private void add(String method, int api, String template, Handler handler) {
        String[] parts = template.split("/");
        byLength.computeIfAbsent(parts.length, n -> new ArrayList<>()).add(new Route(method, api, parts, handler));
    }

    /** The route for a request. */
    public Optional<Match> find(Request request) {
        String[] parts = request.rawPath().split("/");
        for (Route route : byLength.getOrDefault(parts.length, List.of())) {
            if (route.method().equals(request.method()) && fits(route.template(), parts)) {
                return Optional.of(new Match(route.handler(), route.api(), placeholders(route.template(), parts)));
            }
        }
        return Optional.empty();
    }

    /** Whether the path exists for another method. */
    public boolean knows(String rawPath) {
        String[] parts = rawPath.split("/");
        return byLength.getOrDefault(parts.length, List.of()).stream().anyMatch(route -> fits(route.template(), parts));
    }

    private static boolean fits(String[] template, String[] parts) {
        for (int i = 0; i < parts.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equals(parts[i])) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> placeholders(String[] template, String[] parts) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (template[i].startsWith("{")) {
                String raw = parts[i].replace("+", "%2B");
                values.put(
                        template[i].substring(1, template[i].length() - 1),
                        URLDecoder.decode(raw, StandardCharsets.UTF_8));
            }
        }
        return values;
    }
}
