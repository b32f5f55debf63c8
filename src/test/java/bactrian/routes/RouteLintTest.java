package bactrian.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bactrian.TestApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule for route files finds the route that breaks it. */
class RouteLintTest {
    private static final Path ROUTES = Path.of("routes");

    private static final String POLICY =
            """
            # The error policies.
            - routeConfiguration:
                id: sync-faults
                errorHandler:
                  deadLetterChannel:
                    deadLetterUri: direct:sync-x
                    deadLetterHandleNewException: false
                    redeliveryPolicy:
                      maximumRedeliveries: 0
            """;

    private static final String ROUTE =
            """
            # In: a subject. Out: the subject, claimed.
            - route:
                id: sync-x
                description: Claims a subject
                group: sync
                routeConfigurationId: sync-faults
                from:
                  uri: direct:sync-x
                  steps:
                    - bean:
                        id: claim-x
                        ref: claims
                        method: renew
                    - filter:
                        expression:
                          simple:
                            expression: "${body} == 1"
                        steps:
                          - to:
                              uri: seda:x
                              parameters:
                                size: "{{bactrian.sync.claim}}"
            """;

    @TempDir
    private static Path folder;

    private static TestApplication application;
    private static RouteLint lint;

    @BeforeAll
    static void wire() {
        application = TestApplication.in(folder);
        lint = new RouteLint(application);
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @Test
    void theFixturesKeepTheRulesBeforeTheyAreBroken() {
        assertThat(faults(POLICY, ROUTE)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource
    void aBrokenRouteIsFound(String written, String broken, String fault) {
        assertThat(ROUTE).contains(written);

        assertThat(faults(POLICY, ROUTE.replace(written, broken)))
                .extracting(RouteFault::toString)
                .anyMatch(found -> found.startsWith("routes/2-sync/sync-x.camel.yaml") && found.contains(fault));
    }

    static Stream<Arguments> aBrokenRouteIsFound() {
        return Stream.of(
                arguments("    group: sync\n", "    group: sync\n    grupe: x\n", "against Camel's schema"),
                arguments("# In: a subject. Out: the subject, claimed.\n", "", "does not open with a comment"),
                arguments("Out: ", "", "does not say what comes in"),
                arguments("id: sync-x", "id: sync-y", "the id is not the file's name sync-x"),
                arguments("direct:sync-x", "direct:sync-y", "begins with direct:sync-y instead of direct:sync-x"),
                arguments("    description: Claims a subject\n", "", "no description of one line"),
                arguments("Claims a subject", "\"Claims\\na subject\"", "no description of one line"),
                arguments("group: sync", "group: write", "its group is not the stage"),
                arguments("Id: sync-faults", "Id: other-faults", "routeConfigurationId \"other-faults\" is not one of"),
                arguments("Id: sync-faults", "Id: sync-faults,x", "routeConfigurationId \"sync-faults,x\" is not one"),
                arguments(
                        "    from:\n",
                        "    errorHandler:\n      noErrorHandler: {}\n    from:\n",
                        "handles errors of its own"),
                arguments("- route:\n", "- from:\n    uri: direct:z\n    steps: []\n- route:\n", "from: stands alone"),
                arguments("        - bean:\n", "        - to: seda:y\n".repeat(10) + "        - bean:\n", "13 steps"),
                arguments("        - bean:\n", "        - to: seda:y\n        - bean:\n", "is in a short form"),
                arguments("                    size: ", "                  size: ", "against Camel's schema"),
                arguments("seda:x", "seda:x?size=1", "the options of seda:x?size=1 are not parameters"),
                arguments(
                        "            expression:\n              simple:\n                expression: \"${body} == 1\"\n",
                        "            simple: \"${body} == 1\"\n",
                        "simple: of filter is not wrapped in expression"),
                arguments(
                        "              simple:\n                expression: \"${body} == 1\"\n",
                        "              simple: \"${body} == 1\"\n",
                        "simple: of expression is not wrapped"),
                arguments("${body} == 1", "${body} > 1 && ${body} < 3", "more than one comparison"),
                arguments("- filter:", "- loop:", "holds a loop"),
                arguments("{{bactrian.sync.claim}}", "{{bactrian.sync.clam}}", "{{bactrian.sync.clam}} is neither"),
                arguments("ref: claims", "ref: clams", "no bean is called clams"),
                arguments("method: renew", "method: renovate", "the bean claims has no public method \"renovate\""),
                arguments("seda:x", "bean:clams", "no bean is called clams"),
                arguments("seda:x", "direct:nowhere", "no route begins with direct:nowhere"),
                arguments(
                        "        - bean:\n",
                        "        - setHeader:\n" + constant("CamelJiraKey", "1") + "        - bean:\n",
                        "jira-rest: has no header CamelJiraKey"),
                arguments(
                        "        - bean:\n",
                        "        - setVariable:\n" + constant("operation", "fetch") + "        - bean:\n",
                        "jira-rest: has no such operation"),
                arguments("id: claim-x", "id: sync-x", "the id sync-x is given more than once"),
                arguments(
                        "                    size: \"{{bactrian.sync.claim}}\"\n",
                        "                    size: 1\n      description: A subject\n",
                        "steps: is not the last key of from"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource
    void aBrokenPolicyIsFound(String written, String broken, String fault) {
        assertThat(POLICY).contains(written);

        assertThat(faults(POLICY.replace(written, broken), ROUTE))
                .extracting(RouteFault::toString)
                .anyMatch(found -> found.startsWith("routes/errors.camel.yaml") && found.contains(fault));
    }

    static Stream<Arguments> aBrokenPolicyIsFound() {
        return Stream.of(
                arguments("        deadLetterHandleNewException: false\n", "", "swallows what fails in it"),
                arguments("Exception: false", "Exception: true", "swallows what fails in it"),
                arguments("Exception: false", "Exception: false\n        useOriginalMessage: true", "outside a split"),
                arguments("maximumRedeliveries: 0", "maximumRedeliveries: 3", "redelivers, which holds a lease"),
                arguments("maximumRedeliveries: 0", "logExhausted: false", "does not say maximumRedeliveries"));
    }

    @Test
    void aTryInAWriteRouteIsFound() {
        RouteFile file =
                RouteFile.of(ROUTES.resolve("3-write/sync-x.camel.yaml"), ROUTE.replace("- filter:", "- doTry:"));

        assertThat(lint.faults(List.of(file)))
                .extracting(RouteFault::what)
                .anyMatch(what -> what.startsWith("holds a doTry"));
    }

    @Test
    void aPolicyAmongTheRoutesIsFound() {
        RouteFile file = RouteFile.of(ROUTES.resolve("2-sync/policies.camel.yaml"), POLICY);

        assertThat(lint.faults(List.of(file)))
                .extracting(RouteFault::what)
                .contains("an error policy belongs in routes/errors.camel.yaml");
    }

    private static String constant(String name, String value) {
        return """
                            name: %s
                            expression:
                              constant:
                                expression: "%s"
                """
                .formatted(name, value);
    }

    private static List<RouteFault> faults(String policy, String route) {
        return lint.faults(List.of(
                RouteFile.of(ROUTES.resolve("errors.camel.yaml"), policy),
                RouteFile.of(ROUTES.resolve("2-sync/sync-x.camel.yaml"), route)));
    }
}
