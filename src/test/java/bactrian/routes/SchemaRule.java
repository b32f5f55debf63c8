package bactrian.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** The YAML schema that ships with Camel's YAML DSL, which catches misspelt keys and values of the wrong type. */
final class SchemaRule {
    private static final String SCHEMA = "/schema/camelYamlDsl.json";

    private final JsonSchema schema;

    SchemaRule() {
        try (InputStream in = SchemaRule.class.getResourceAsStream(SCHEMA)) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<RouteFault> faults(RouteFile file) {
        return schema.validate(file.tree()).stream()
                .filter(message -> !isPlaceholder(message.getInstanceNode()))
                .map(message -> new RouteFault(file.path(), "", "against Camel's schema: " + message.getMessage()));
    }

    /** Stands for a number or a switch that Camel puts in its place. */
    private static boolean isPlaceholder(JsonNode value) {
        return value.isTextual() && value.asText().matches("\\{\\{[^}]+}}");
    }
}
