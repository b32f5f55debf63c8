package bactrian.sync;

import bactrian.field.Base;
import bactrian.field.Decision;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One field of one link as it was compared.
 *
 * @param raw Jira's JSON
 */
public record FieldState(
        FieldMapping field, Optional<Base> base, Value jira, Value portfolio, JsonNode raw, Decision decision) {
    FieldState with(Decision other) {
        return new FieldState(field, base, jira, portfolio, raw, other);
    }
}
