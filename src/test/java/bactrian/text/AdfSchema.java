package bactrian.text;

import bactrian.oracle.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;

/** Atlassian's schema of ADF, from the oracles. */
final class AdfSchema {
    private final JsonSchema schema;

    private AdfSchema(JsonSchema schema) {
        this.schema = schema;
    }

    static AdfSchema full() throws IOException {
        try (InputStream json = Files.newInputStream(Shared.path("adf/adf-schema-full.json"))) {
            return new AdfSchema(
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(json));
        }
    }

    /** What the schema has against a document. */
    Set<ValidationMessage> faults(JsonNode document) {
        return schema.validate(document);
    }
}
