package bactrian.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A call that an OpenAPI document has. Faults are lines that begin with the call, or are empty lists. */
public final class PublishedCall {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AS_JSON = "/content/application~1json/schema";
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(VersionFlag.V4, builder -> builder.metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
    private static final SchemaValidatorsConfig ON_DEMAND =
            SchemaValidatorsConfig.builder().preloadJsonSchema(false).build();

    private final String method;
    private final String template;
    private final Pattern path;
    private final JsonNode operation;
    private final JsonNode components;
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    PublishedCall(String method, String template, JsonNode operation, JsonNode components) {
        this.method = method;
        this.template = template;
        this.path = Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
        this.operation = operation;
        this.components = components;
    }

    boolean fits(String askedMethod, String askedPath) {
        return method.equals(askedMethod) && path.matcher(askedPath).matches();
    }

    int placeholders() {
        return template.split("\\{").length;
    }

    /** What is wrong with parameters and body of a request. */
    List<String> requestFaults(SentRequest request) {
        List<String> faults = new ArrayList<>(parameterFaults(request));
        JsonNode schema = operation.at("/requestBody" + AS_JSON);
        if (!schema.isMissingNode()) {
            faults.addAll(bodyFaults("request", schema, request.body()));
        } else if (!request.body().isEmpty()) {
            faults.add(this + " takes no body");
        }
        return faults;
    }

    /** What is wrong with an answer: with its status where it is a success, with its body where one is described. */
    List<String> answerFaults(int status, String body) {
        JsonNode response = operation.path("responses").path(String.valueOf(status));
        if (status < 300 && response.isMissingNode()) {
            return List.of(this + " never answers " + status);
        }
        JsonNode schema = response.at(AS_JSON);
        boolean described = schema.isObject() && !schema.isEmpty() && !body.isEmpty();
        return described ? bodyFaults(String.valueOf(status), schema, body) : List.of();
    }

    private List<String> parameterFaults(SentRequest request) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> sent : request.query()) {
            JsonNode parameter = parameter(sent.getKey());
            if (parameter.isMissingNode()) {
                faults.add(this + " has no parameter " + sent.getKey());
            } else {
                JsonNode value = typed(sent.getValue(), parameter.path("schema"));
                faults.addAll(schemaFaults("parameter " + sent.getKey(), parameter.path("schema"), value));
            }
        }
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            boolean needed = parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean();
            if (needed
                    && request.query().stream().noneMatch(sent -> sent.getKey().equals(name))) {
                faults.add(this + " needs the parameter " + name);
            }
        }
        return faults;
    }

    private JsonNode parameter(String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        return operation.path("parameters").path(-1);
    }

    /** A text that is no number stays a text, which the schema then refuses. */
    private static JsonNode typed(String value, JsonNode schema) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (schema.path("type").asText()) {
            case "integer" -> value.matches("-?\\d+") ? nodes.numberNode(Long.parseLong(value)) : nodes.textNode(value);
            case "boolean" ->
                value.matches("true|false") ? nodes.booleanNode(value.equals("true")) : nodes.textNode(value);
            case "array" -> {
                var array = nodes.arrayNode();
                for (String element : value.split(",")) {
                    array.add(typed(element, schema.path("items")));
                }
                yield array;
            }
            default -> nodes.textNode(value);
        };
    }

    private List<String> bodyFaults(String where, JsonNode schema, String body) {
        try {
            return schemaFaults(where, schema, JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return List.of(this + " " + where + ": is no JSON");
        }
    }

    private List<String> schemaFaults(String where, JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(message -> this + " " + where + ": " + message.getMessage())
                .toList();
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("components", components);
        root.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(root, ON_DEMAND);
    }

    /** {@code GET /rest/api/3/issue/{issueIdOrKey}}. */
    @Override
    public String toString() {
        return method + " " + template;
    }
}
