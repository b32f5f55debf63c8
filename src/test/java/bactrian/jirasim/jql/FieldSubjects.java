package bactrian.jirasim.jql;

import bactrian.jirasim.Json;
import bactrian.jirasim.jql.Clause.Operand;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Choice;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.Named;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.text.AdfToWiki;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The fields that keep a value of their own, by id, name or {@code cf[number]}. */
record FieldSubjects(Site site, Account caller, Moments moments) {

    Subject find(String name) {
        Field field = field(name)
                .orElseThrow(() ->
                        new JqlFault("Field '" + name + "' does not exist or you do not have permission to view it."));
        return switch (field.kind().type()) {
            case "string" -> new TextSubject(name, issue -> text(issue, field.id()));
            case "number" ->
                new ScalarSubject<>(
                        name,
                        issue -> issue.value(field.id()).map(JsonNode::asDouble),
                        operand -> number(operand, name));
            case "date" ->
                new ScalarSubject<>(
                        name,
                        issue -> issue.value(field.id()).map(value -> LocalDate.parse(value.asText())),
                        operand -> moments.read(operand, name)
                                .atZone(caller.zone())
                                .toLocalDate());
            case "datetime" ->
                new ScalarSubject<>(
                        name,
                        issue -> issue.value(field.id()).map(value -> Instant.ofEpochMilli(value.asLong())),
                        operand -> moments.read(operand, name));
            default -> things(field);
        };
    }

    private Optional<Field> field(String name) {
        String plain = name.replaceFirst("\\[[^\\]]*]$", "");
        if (name.toLowerCase(Locale.ROOT).startsWith("cf[")) {
            return site.fields()
                    .byId("customfield_" + name.substring(3, name.length() - 1).strip());
        }
        return switch (plain.toLowerCase(Locale.ROOT)) {
            case "fixversion" -> site.fields().byId("fixVersions");
            case "affectedversion" -> site.fields().byId("versions");
            case "component" -> site.fields().byId("components");
            case "due" -> site.fields().byId("duedate");
            default -> site.fields().find(plain);
        };
    }

    private Subject things(Field field) {
        Function<Issue, List<String>> values = issue -> issue.value(field.id())
                .map(value -> value.isArray() ? Json.texts(value) : List.of(value.asText()))
                .orElse(List.of());
        if (field.kind().type().equals("user") || field.kind().items().equals("user")) {
            return new IdSubject(field.id(), values, this::user, Comparator.comparing(issue -> values.apply(issue)
                    .toString()));
        }
        if (field.typeKey().endsWith("parent") || field.typeKey().endsWith("epic-link")) {
            return new IdSubject(field.name(), values, this::issue, Comparator.comparing(Issue::id));
        }
        if (field.kind().items().equals("string")) {
            return new IdSubject(
                    field.id(), values, operand -> Set.of(operand.text()), Comparator.comparing(issue -> values.apply(
                                    issue)
                            .toString()));
        }
        IdSubject subject = Subjects.ids(field.name(), values, all(field));
        return field.id().equals("resolution") ? withUnresolved(subject) : subject;
    }

    private static Subject withUnresolved(IdSubject subject) {
        return new IdSubject(
                "resolution",
                subject.values(),
                operand -> operand.text().equalsIgnoreCase("unresolved")
                        ? Set.of("")
                        : subject.lookup().apply(operand),
                subject.order());
    }

    private Supplier<List<? extends Named>> all(Field field) {
        return switch (field.id()) {
            case "status" -> site.vocabulary().statuses()::all;
            case "priority" -> site.vocabulary().priorities()::all;
            case "resolution" -> site.vocabulary().resolutions()::all;
            case "components" -> () -> choices(project -> project.components().all());
            case "fixVersions", "versions" ->
                () -> choices(project -> project.versions().all());
            default ->
                field.kind().type().equals("any")
                        ? site.vocabulary().teams()::all
                        : site.vocabulary().options(field.id())::all;
        };
    }

    private List<Choice> choices(Function<Project, List<Choice>> of) {
        List<Choice> all = new ArrayList<>();
        site.projects().all().forEach(project -> all.addAll(of.apply(project)));
        return all;
    }

    private Set<String> user(Operand operand) {
        if (operand.text().equalsIgnoreCase("currentUser")) {
            return Set.of(caller.id());
        }
        return site.accounts().find(operand.text()).stream().map(Account::id).collect(Collectors.toSet());
    }

    private Set<String> issue(Operand operand) {
        return site.issues().find(operand.text()).stream()
                .map(issue -> Long.toString(issue.id()))
                .collect(Collectors.toSet());
    }

    private static double number(Operand operand, String field) {
        try {
            return Double.parseDouble(operand.text());
        } catch (NumberFormatException notANumber) {
            throw new JqlFault("The value '" + operand.text() + "' for the field '" + field + "' is not a number.");
        }
    }

    static Optional<String> text(Issue issue, String fieldId) {
        return issue.value(fieldId).map(value -> value.isObject() ? AdfToWiki.render(value) : value.asText());
    }
}
