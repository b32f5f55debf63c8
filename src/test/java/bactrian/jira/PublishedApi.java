package bactrian.jira;

import bactrian.jira.ScriptedJira.Asked;
import bactrian.oracle.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a vendor's OpenAPI document says of a request: is there such a call, with such parameters and such a body? */
final class PublishedApi {

    private final ObjectNode document;
    private final String prefix;

    private PublishedApi(ObjectNode document, String prefix) {
        this.document = document;
        this.prefix = prefix;
    }

    /** The document of a deployment; skips the test when it is not at hand. */
    static PublishedApi of(Deployment deployment) throws IOException {
        boolean cloud = deployment == Deployment.CLOUD;
        Path path = Shared.path(
                "openapi/" + (cloud ? "jira-cloud-platform-v3.openapi.json" : "jira-dc-10.3.24.openapi.json"));
        ObjectNode document = (ObjectNode) new ObjectMapper().readTree(Files.readString(path));
        return new PublishedApi(document, cloud ? "" : "/rest");
    }

    /** What is wrong with a request; empty when nothing is. */
    List<String> faults(Asked asked) {
        String path = asked.target().replaceFirst("\\?.*", "");
        Optional<JsonNode> operation = operation(asked.method(), path);
        List<String> faults = new ArrayList<>();
        if (operation.isEmpty()) {
            return List.of(asked + ": no such call");
        }
        faults.addAll(parameterFaults(asked, operation.get()));
        faults.addAll(bodyFaults(asked, operation.get()));
        return faults;
    }

    /** Of several templates that fit, the one with the fewest variables is meant. */
    private Optional<JsonNode> operation(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(entry -> path.matches((prefix + entry.getKey()).replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(entry -> entry.getKey().split("\\{").length))
                .map(Map.Entry::getValue)
                .filter(operations -> operations.has(method.toLowerCase(Locale.ROOT)))
                .map(operations -> operations.path(method.toLowerCase(Locale.ROOT)));
    }

    private static List<String> parameterFaults(Asked asked, JsonNode operation) {
        List<String> known = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            known.add(name);
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                required.add(name);
            }
        }
        List<String> sent = sent(asked);
        List<String> faults = new ArrayList<>();
        sent.stream().filter(name -> !known.contains(name)).forEach(name -> faults.add(asked + ": unknown " + name));
        required.stream().filter(name -> !sent.contains(name)).forEach(name -> faults.add(asked + ": without " + name));
        return faults;
    }

    private static List<String> sent(Asked asked) {
        String[] parts = asked.target().split("\\?", 2);
        return parts.length < 2
                ? List.of()
                : Arrays.stream(parts[1].split("&"))
                        .map(pair -> pair.split("=")[0])
                        .toList();
    }

    private List<String> bodyFaults(Asked asked, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return asked.text().isEmpty() ? List.of() : List.of(asked + ": takes no body");
        }
        ObjectNode root = document.objectNode();
        root.set("components", document.path("components"));
        root.putArray("allOf").add(schema);
        SchemaValidatorsConfig onDemand =
                SchemaValidatorsConfig.builder().preloadJsonSchema(false).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(root, onDemand)
                .validate(asked.body())
                .stream()
                .map(message -> asked + ": " + message.getMessage())
                .toList();
    }
}
