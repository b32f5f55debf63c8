package bactrian.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages look only downwards: whoever changes one has to read only those it names here. */
class PackagesTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("bactrian");

    private static final Map<String, Set<String>> BELOW = Map.ofEntries(
            Map.entry("jql", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("field", Set.of()),
            Map.entry("store", Set.of()),
            Map.entry("inbox", Set.of("store")),
            Map.entry("jira", Set.of("field", "text", "jql")),
            Map.entry("portfolio", Set.of("field", "inbox", "store")),
            Map.entry("integration", Set.of("jira", "portfolio", "field", "inbox", "jql", "store")),
            Map.entry("intake", foundationAnd()),
            Map.entry("deadletter", foundationAnd("intake")),
            Map.entry("write", foundationAnd("intake", "deadletter")),
            Map.entry("sync", foundationAnd("intake", "deadletter", "write")),
            Map.entry("reconcile", foundationAnd("intake", "deadletter", "write", "sync")),
            Map.entry("command", Set.of()),
            Map.entry("explain", foundationAnd("intake", "deadletter", "write", "sync", "reconcile")),
            Map.entry("metrics", foundationAnd("intake", "deadletter", "write", "sync", "reconcile")),
            Map.entry("console", foundationAnd("intake", "deadletter", "write", "sync", "reconcile", "explain")));

    private static Set<String> foundationAnd(String... stages) {
        return Stream.concat(
                        Stream.of("integration", "jira", "portfolio", "field", "inbox", "jql", "store", "text"),
                        Stream.of(stages))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> packages() {
        return OURS.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("bactrian."))
                .map(name -> name.split("\\.")[1])
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(BELOW.keySet()).containsAll(packages());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyThoseBelowIt(String name) {
        String[] allowed = Stream.concat(Stream.of(name), BELOW.get(name).stream())
                .map(PackagesTest::all)
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> notBelow = resideInAnyPackage("bactrian..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .as("are ours and not in " + List.of(allowed));

        noClasses()
                .that()
                .resideInAPackage(all(name))
                .should()
                .dependOnClassesThat(notBelow)
                .check(OURS);
    }

    @Test
    void noPackageComesBackToItself() {
        slices().matching("bactrian.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void whatDecidesAndWhatStoresKnowsNoCamel() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "bactrian.field..",
                        "bactrian.jql..",
                        "bactrian.text..",
                        "bactrian.inbox..",
                        "bactrian.store..",
                        "bactrian.portfolio..",
                        "bactrian.integration..",
                        "bactrian.deadletter..")
                .and()
                .doNotHaveFullyQualifiedName("bactrian.jql.IssueBody")
                .and(DescribedPredicate.not(JavaClass.Predicates.belongTo(
                        DescribedPredicate.describe("the jql language", PackagesTest::isJqlLanguage))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .check(OURS);
    }

    private static boolean isJqlLanguage(JavaClass type) {
        return type.getFullName().equals("bactrian.jql.JqlLanguage");
    }

    @Test
    void theStagesUseCamelOnlyToBeCalledByRoutes() {
        classes()
                .that()
                .resideInAnyPackage("bactrian.intake..", "bactrian.write..", "bactrian.sync..", "bactrian.reconcile..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(resideInAPackage("org.apache.camel.."))
                        .or(resideInAPackage("org.apache.camel"))
                        .as("are not Camel's, or are of its API's root package"))
                .check(OURS);
    }

    @Test
    void onlyTheCommandLineUsesStandardStreams() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("bactrian.Bactrian")
                .should(ACCESS_STANDARD_STREAMS)
                .check(OURS);
    }

    @Test
    void nothingLogsThroughTheJdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(OURS);
    }

    private static String all(String name) {
        return "bactrian." + name + "..";
    }
}
