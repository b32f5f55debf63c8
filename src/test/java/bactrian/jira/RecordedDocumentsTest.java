package bactrian.jira;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.oracle.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded answer of an operation, odd ones included, played back to that operation of the component. */
class RecordedDocumentsTest {

    private static final Map<String, Object> HEADERS = Map.of(
            "CamelJiraIssueKey", "X-1",
            "CamelJiraProjectKey", "X",
            "CamelJiraJql", "project = X",
            "CamelJiraUserQuery", "u",
            "CamelJiraPermissions", "EDIT_ISSUES",
            "CamelJiraFields", "summary");

    private static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("fetchIssue", "GET /issue/X-1"),
            Map.entry("addIssue", "POST /issue"),
            Map.entry("transitions", "GET /issue/X-1/transitions"),
            Map.entry("createMeta", "GET /issue/createmeta/X/issuetypes"),
            Map.entry("project", "GET /project/X"),
            Map.entry("fields", "GET /field"),
            Map.entry("issueTypes", "GET /issuetype"),
            Map.entry("statuses", "GET /status"),
            Map.entry("myself", "GET /myself"),
            Map.entry("users", "GET /user/search"),
            Map.entry("serverInfo", "GET /serverInfo"),
            Map.entry("permissions", "GET /mypermissions"));

    /** Documents that other tests read: refusals, and metadata that has a shape of its own. */
    private static final List<String> READ_ELSEWHERE = List.of(
            "observed-cloud-answers.json",
            "amp-labs/(create-issue-invalid-.*|delete-issue-not-found|jql-error|path-not-found).json",
            "jrjc/error/.*",
            "jrjc/issueLinks/links-disabled-error.json",
            "go-jira/no_.*",
            "jrjc/transition/valid.json",
            "jrjc/createmeta/fieldsinfo/.*",
            "mattermost/.*-get-create-issue-metadata-for-project-many-fields.json");

    /** Documents that no operation of the component is answered with. */
    private static final List<String> NO_ANSWER_OF_OURS = List.of(
            "jrjc/createmeta/valid.*|jira-cli/createmeta.json|mattermost/.*-for-project.json", // removed from Jira
            "mattermost/.*-project-metadata.json", // made up by a plugin
            ".*/(all_projects|projects|projects-without-id|all_boards.*|boards?|board_configuration|sprint.*).json",
            ".*/(all_filters|favourite_filters|filter|my_filters|search_filters|all_roles|role|remote_links).json",
            ".*/(all_issuelinktypes|issue-link-types|issue-links-5.0|all_priorities|all_resolutions|releases).json",
            ".*/(all_statuscategories|status_category|component_get|permissionscheme|issues_in_sprint).json",
            "jrjc/(comment|component|customFieldOption|issueInput|issueLink|priority|resolution)/.*", // parts, requests
            "jrjc/(securitylevel|version|worklogInput)/.*|jrjc/field/valid-fields.json");

    private final ScriptedJira jira = new ScriptedJira();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() {
        camel.stop();
        jira.close();
    }

    static List<RecordedAnswer> answers() throws IOException {
        return RecordedAnswer.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void theComponentReads(RecordedAnswer answer) throws IOException {
        String document = Files.readString(Shared.path("rest/" + answer.document()));
        jira.on(resource(answer), answer.operation().equals("addIssue") ? 201 : 200, answer.text(document));

        Exchange exchange = send(answer);

        assertThat(exchange.getException()).isNull();
        answer.isMetBy(exchange.getMessage().getBody(JsonNode.class));
    }

    @Test
    void everyDocumentHasItsPlace() throws IOException {
        List<String> known = new ArrayList<>(READ_ELSEWHERE);
        known.addAll(NO_ANSWER_OF_OURS);
        answers().forEach(answer -> known.add(answer.document().replace(".", "\\.")));
        Path folder = Shared.path("rest");
        TreeSet<String> left = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> known.stream().noneMatch(file::matches))
                    .forEach(left::add);
        }

        assertThat(left).isEmpty();
    }

    private static String resource(RecordedAnswer answer) {
        boolean cloud = answer.deployment() == Deployment.CLOUD;
        String search = cloud ? "POST /search/jql" : "POST /search";
        return RESOURCES
                .getOrDefault(answer.operation(), search)
                .replace(" ", " " + answer.deployment().apiPath());
    }

    private Exchange send(RecordedAnswer answer) {
        JiraConnections connections = id -> jira.connection(answer.deployment());
        camel.getRegistry().bind("connections", connections);
        camel.start();
        Map<String, Object> headers = new TreeMap<>(HEADERS);
        if (List.of("statuses", "issueTypes", "users", "addIssue").contains(answer.operation())) {
            headers.remove("CamelJiraProjectKey");
        }
        return camel.createProducerTemplate().send("jira-rest:" + answer.operation(), exchange -> {
            exchange.getMessage().setHeaders(headers);
            exchange.getMessage().setHeader("CamelJiraIntegration", "one");
            exchange.getMessage().setBody(ScriptedJira.json("{'fields':{}}"));
        });
    }
}
