package bactrian.routes;

import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestOperation;
import bactrian.routes.Definition.Node;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a route goes is there: a misspelt route, operation or header of {@code jira-rest:} would fail only when used. */
final class TargetRules {
    private static final Set<String> TARGETS = Set.of("uri", "to", "deadLetterUri");
    private static final Set<String> HEADERS = Set.of(
            JiraRestConstants.INTEGRATION,
            JiraRestConstants.ISSUE_KEY,
            JiraRestConstants.ISSUE_PROJECT_KEY,
            JiraRestConstants.ISSUE_TYPE_ID,
            JiraRestConstants.ISSUE_TRANSITION_ID,
            JiraRestConstants.USER_QUERY,
            JiraRestConstants.FIELDS,
            JiraRestConstants.PROPERTIES,
            JiraRestConstants.ISSUE_IDS,
            JiraRestConstants.PERMISSIONS,
            JiraRestConstants.JQL,
            JiraRestConstants.NEXT_PAGE);

    private final Set<String> routes;

    TargetRules(List<RouteFile> files) {
        routes = files.stream()
                .flatMap(file -> file.definitions().stream())
                .filter(definition -> Set.of("route", "templatedRoute").contains(definition.kind()))
                .map(definition -> "direct:" + definition.id())
                .collect(Collectors.toUnmodifiableSet());
    }

    Stream<RouteFault> faults(RouteFile file) {
        return file.definitions().stream().flatMap(definition -> definition
                .nodes()
                .flatMap(node -> ofNode(node).stream())
                .map(definition::fault));
    }

    private List<String> ofNode(Node node) {
        List<String> faults = new ArrayList<>();
        String text = node.value().asText();
        boolean chosenLater = text.contains("${") || text.contains("{{");
        if (TARGETS.contains(node.key()) && text.startsWith("direct:") && !chosenLater && !routes.contains(text)) {
            faults.add("no route begins with " + text);
        }
        if (node.key().equals("setHeader")
                && isUnknownHeader(node.value().path("name").asText())) {
            faults.add("jira-rest: has no header " + node.value().path("name").asText());
        }
        if (node.key().equals("setVariable") && isUnknownOperation(node.value())) {
            faults.add("jira-rest: has no such operation: " + node.value());
        }
        return faults;
    }

    private static boolean isUnknownHeader(String name) {
        return name.startsWith("CamelJira") && !HEADERS.contains(name);
    }

    private static boolean isUnknownOperation(JsonNode variable) {
        String operation = variable.at("/expression/constant/expression").asText();
        return variable.path("name").asText().equals("operation")
                && Arrays.stream(JiraRestOperation.values())
                        .noneMatch(known -> known.uriName().equals(operation));
    }
}
