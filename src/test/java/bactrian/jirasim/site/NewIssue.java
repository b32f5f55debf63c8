package bactrian.jirasim.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * An issue to be created.
 *
 * @param values kept values by field id
 * @param properties entity properties
 */
public record NewIssue(
        Project project, IssueType type, Map<String, JsonNode> values, Map<String, JsonNode> properties) {}
