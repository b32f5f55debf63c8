package bactrian.jirasim.jql;

import bactrian.jirasim.jql.Clause.Operand;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.Named;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.StatusCategory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what the name of a field means. */
final class Subjects {

    private final Site site;
    private final FieldSubjects fields;
    private final Moments moments;
    private final boolean validate;

    Subjects(Site site, Account caller, boolean validate) {
        this.site = site;
        this.validate = validate;
        this.moments = new Moments(site.clock().instant(), caller.zone());
        this.fields = new FieldSubjects(site, caller, moments);
    }

    Subject find(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "project" -> project();
            case "issuetype", "type" ->
                ids(
                        "issuetype",
                        issue -> List.of(issue.type().id()),
                        site.vocabulary().types()::all);
            case "statuscategory" -> statusCategory();
            case "key", "id", "issue", "issuekey" -> key(name);
            case "parent" -> parent();
            case "created", "createddate" ->
                new ScalarSubject<>(
                        "created", issue -> Optional.of(issue.created()), operand -> moments.read(operand, "created"));
            case "updated", "updateddate" ->
                new ScalarSubject<>(
                        "updated", issue -> Optional.of(issue.updated()), operand -> moments.read(operand, "updated"));
            case "text" -> new TextSubject(name, this::allText);
            default -> fields.find(name);
        };
    }

    static IdSubject ids(String name, Function<Issue, List<String>> values, Supplier<List<? extends Named>> all) {
        return new IdSubject(
                name,
                values,
                operand -> all.get().stream()
                        .filter(thing -> thing.name().equalsIgnoreCase(operand.text())
                                || thing.id().equals(operand.text()))
                        .map(Named::id)
                        .collect(Collectors.toSet()),
                Comparator.comparing(
                        issue -> values.apply(issue).stream().findFirst().orElse("")));
    }

    private Subject project() {
        Function<Operand, Set<String>> lookup = operand -> site.projects().all().stream()
                .filter(project -> named(project, operand.text()))
                .map(Project::id)
                .collect(Collectors.toSet());
        return new IdSubject(
                "project", issue -> List.of(issue.project().id()), lookup, Comparator.comparing(issue -> issue.project()
                        .key()));
    }

    private static boolean named(Project project, String text) {
        return project.key().equalsIgnoreCase(text)
                || project.name().equalsIgnoreCase(text)
                || project.id().equals(text);
    }

    private Subject statusCategory() {
        Function<Operand, Set<String>> lookup = operand -> Arrays.stream(StatusCategory.values())
                .filter(category -> category.label().equalsIgnoreCase(operand.text())
                        || category.key().equalsIgnoreCase(operand.text()))
                .map(StatusCategory::key)
                .collect(Collectors.toSet());
        return new IdSubject(
                "statusCategory",
                issue -> List.of(site.vocabulary()
                        .statuses()
                        .get(issue.statusId())
                        .category()
                        .key()),
                lookup,
                Comparator.comparing(Issue::statusId));
    }

    private Subject key(String name) {
        Comparator<Issue> byKey = Comparator.<Issue, String>comparing(
                        issue -> issue.project().key())
                .thenComparing(issue ->
                        Long.parseLong(issue.key().substring(issue.key().lastIndexOf('-') + 1)));
        return new IdSubject(name, issue -> List.of(Long.toString(issue.id())), this::issue, byKey);
    }

    private Set<String> issue(Operand operand) {
        Optional<Issue> found = site.issues().find(operand.text());
        if (found.isEmpty() && validate) {
            throw new JqlFault("An issue with key '" + operand.text() + "' does not exist for field 'key'.");
        }
        return Set.of(found.map(issue -> Long.toString(issue.id())).orElse("no such issue"));
    }

    private Subject parent() {
        return new IdSubject(
                "parent",
                issue -> issue.parentId().map(id -> List.of(Long.toString(id))).orElse(List.of()),
                this::issue,
                Comparator.comparing(issue -> issue.parentId().orElse(0L)));
    }

    private Optional<String> allText(Issue issue) {
        return Optional.of(Stream.of("summary", "description")
                .map(id -> FieldSubjects.text(issue, id).orElse(""))
                .collect(Collectors.joining(" ")));
    }
}
