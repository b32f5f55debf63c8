package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a bulk read brought.
 *
 * @param found the issues, each once
 * @param missing per id or key that was asked for and not found, why: a 404, say, or a fault of that issue alone
 */
public record BulkResult(List<JsonNode> found, Map<String, JiraException> missing) {
    public BulkResult {
        found = List.copyOf(found);
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }
}
