package bactrian.console.integrate;

import bactrian.integration.Integration;
import bactrian.integration.Mapping;
import java.util.List;
import java.util.stream.Collectors;

/** The JQL of an integration's webhook: the project and the mapped types, so that Jira tells of nothing else. */
public final class WebhookJql {
    private WebhookJql() {}

    /** The project alone while nothing is mapped. */
    public static String of(Integration integration, List<Mapping> mappings) {
        String project = "project = \"" + integration.name().replace("\"", "\\\"") + "\"";
        String types = mappings.stream()
                .map(Mapping::issueTypeName)
                .distinct()
                .map(type -> "issuetype = " + (type.matches("\\w+") ? type : "\"" + type + "\""))
                .collect(Collectors.joining(" OR "));
        return types.isEmpty() ? project : project + " AND (" + types + ")";
    }
}
