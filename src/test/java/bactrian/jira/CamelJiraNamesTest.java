package bactrian.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What camel-jira has too is named as there; the Camel catalog of the version we build with says how. */
class CamelJiraNamesTest {

    private static final Set<String> OUR_OPERATIONS = Set.of(
            "search",
            "bulkFetch",
            "fields",
            "createMeta",
            "editMeta",
            "transitions",
            "changelog",
            "myself",
            "serverInfo",
            "project",
            "permissions",
            "issueTypes",
            "statuses",
            "issueProperty",
            "jqlMatch",
            "teams",
            "webhook",
            "users");

    private static final Set<String> OUR_CONSTANTS = Set.of(
            "INTEGRATION",
            "FIELDS",
            "EXPAND",
            "PROPERTIES",
            "JQL",
            "MAX_RESULTS",
            "NEXT_PAGE",
            "RECONCILE_ISSUES",
            "ISSUE_IDS",
            "PERMISSIONS",
            "PROPERTY_KEY",
            "ACTION",
            "WEBHOOK_ID",
            "USER_QUERY",
            "ORG_ID",
            "SITE_ID",
            "SERVER_DATE",
            "CALLS",
            "FAULT");

    @Test
    void everyOperationThatIsNotOursIsOneOfCamelJira() throws IOException {
        Set<String> theirs = new HashSet<>();
        catalog().at("/properties/type/enum").forEach(type -> theirs.add(type.asText()));
        Set<String> shared = Arrays.stream(JiraRestOperation.values())
                .map(JiraRestOperation::uriName)
                .filter(name -> !OUR_OPERATIONS.contains(name))
                .collect(Collectors.toSet());

        assertThat(shared)
                .containsExactlyInAnyOrder(
                        "fetchIssue", "addIssue", "updateIssue", "transitionIssue", "deleteIssue", "addComment");
        assertThat(theirs)
                .containsAll(shared.stream()
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void everyHeaderThatIsNotOursIsOneOfCamelJiraWithThePrefix() throws IOException {
        Map<String, String> theirs = new LinkedHashMap<>();
        catalog().path("headers").properties().forEach(header -> {
            String constant = header.getValue().path("constantName").asText();
            String name = header.getKey();
            theirs.put(
                    constant.substring(constant.indexOf('#') + 1),
                    "CamelJira" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        });
        Map<String, String> shared = constants();
        shared.keySet().removeAll(OUR_CONSTANTS);

        assertThat(shared).hasSize(11);
        assertThat(theirs).containsAllEntriesOf(shared);
    }

    @Test
    void noNameOfOursIsTakenByCamelJiraForSomethingElse() throws IOException {
        Map<String, String> ours = constants();
        ours.keySet().retainAll(OUR_CONSTANTS);

        assertThat(ours).hasSameSizeAs(OUR_CONSTANTS);
        catalog().path("headers").properties().forEach(header -> assertThat(ours)
                .doesNotContainValue("CamelJira" + header.getKey()));
    }

    private static Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        for (Field field : JiraRestConstants.class.getFields()) {
            try {
                constants.put(field.getName(), String.valueOf(field.get(JiraRestConstants.class)));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return constants;
    }

    private static JsonNode catalog() throws IOException {
        String path = "/org/apache/camel/catalog/components/jira.json";
        try (InputStream jira = CamelJiraNamesTest.class.getResourceAsStream(path)) {
            return new ObjectMapper().readTree(jira);
        }
    }
}
