package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.text.AdfValidator;
import bactrian.oracle.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the stand-in's validator against the verdicts of Atlassian's schema. */
class AdfOracleTest {

    /** Taken by the stand-in, refused by the schema: details of media, which nothing here writes. */
    private static final Set<String> KNOWN = Set.of("media-with-marks", "mediaSingle-with-invalid-layout-attr");

    @Test
    void theValidatorAgreesWithTheSchema() throws IOException {
        JsonNode cases = Json.parse(Files.readString(Shared.path("adf/adf-validity-cases.json")))
                .path("cases");
        Set<String> different = new TreeSet<>();
        for (JsonNode document : cases) {
            if (AdfValidator.valid(document.path("doc"))
                    != document.path("validNow").asBoolean()) {
                different.add(document.path("name").asText());
            }
        }
        assertThat(cases.size()).isGreaterThan(100);
        assertThat(different).isEqualTo(KNOWN);
    }
}
