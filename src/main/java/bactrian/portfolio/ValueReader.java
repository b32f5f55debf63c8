package bactrian.portfolio;

import bactrian.field.InvalidInputException;
import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads one value of a field as the API takes it; never called with an empty one. */
public final class ValueReader {
    /** ISO 8601; the offset with or without a colon, or Z. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss][.SSS][XXX][XX][X]");

    private final Items items;
    private final Directory directory;
    private final Function<String, Optional<String>> emailOfAccount;

    /**
     * Looks names up in the portfolio.
     *
     * @param emailOfAccount the e-mail address that belongs to an account of some Jira, if it is known
     */
    public ValueReader(Items items, Directory directory, Function<String, Optional<String>> emailOfAccount) {
        this.items = items;
        this.directory = directory;
        this.emailOfAccount = emailOfAccount;
    }

    /**
     * The value.
     *
     * @throws InvalidInputException under {@code fields.name} if the field cannot hold it
     */
    public Value read(FieldDefinition field, JsonNode json) {
        return switch (field.type()) {
            case NUMBER ->
                json.isNumber()
                        ? new Value.Number(json.decimalValue())
                        : raise(field, "must be a number, but is " + json);
            case YES_NO ->
                json.isBoolean()
                        ? new Value.YesNo(json.booleanValue())
                        : raise(field, "must be true or false, but is " + json);
            case ITEM -> reference(field, json);
            case MULTI_SELECT ->
                new Value.Options(texts(field, json).stream()
                        .map(text -> option(field, text))
                        .toList());
            case USERS ->
                new Value.People(texts(field, json).stream()
                        .map(text -> person(field, text))
                        .toList());
            case LABELS -> new Value.Labels(new TreeSet<>(texts(field, json)));
            default -> text(field, one(field, json));
        };
    }

    private static String one(FieldDefinition field, JsonNode json) {
        return json.isTextual() ? json.textValue() : raise(field, "must be a string, but is " + json);
    }

    private static List<String> texts(FieldDefinition field, JsonNode json) {
        if (!json.isArray()) {
            return raise(field, "must be a list of strings, but is " + json);
        }
        List<String> texts = new ArrayList<>();
        json.forEach(one -> texts.add(one(field, one)));
        return texts;
    }

    private Value text(FieldDefinition field, String text) {
        return switch (field.type()) {
            case RICH_TEXT -> new Value.RichText(text);
            case DATE -> date(field, text);
            case DATE_TIME -> moment(field, text);
            case SELECT -> option(field, text);
            case TEAM -> team(field, text);
            case USER -> person(field, text);
            case URL -> url(field, text);
            default -> new Value.Text(text);
        };
    }

    private static Value.Option option(FieldDefinition field, String name) {
        return field.option(name)
                .orElseGet(() -> raise(
                        field, "has no option \"" + name + "\"; it has " + String.join(", ", field.optionNames())));
    }

    private Value team(FieldDefinition field, String name) {
        return directory
                .team(name)
                .<Value>map(team -> new Value.Team(String.valueOf(team.id()), team.name()))
                .orElseGet(() ->
                        raise(field, "names the unknown team \"" + name + "\"; add it at /api/portfolio/teams first"));
    }

    private Value.Person person(FieldDefinition field, String text) {
        return directory
                .user(text)
                .or(() -> emailOfAccount.apply(text).flatMap(directory::user))
                .map(user -> new Value.Person(user.email(), user.name()))
                .orElseGet(() ->
                        raise(field, "names the unknown user \"" + text + "\"; add it at /api/portfolio/users first"));
    }

    private static Value date(FieldDefinition field, String text) {
        try {
            return new Value.Day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return raise(field, "must be a date as yyyy-MM-dd, but is \"" + text + "\"");
        }
    }

    private static Value moment(FieldDefinition field, String text) {
        try {
            return new Value.Moment(OffsetDateTime.parse(text, TIME).toInstant());
        } catch (DateTimeException e) {
            return raise(field, "must be a time with an offset as 2026-01-31T12:00:00Z, but is \"" + text + "\"");
        }
    }

    private static Value url(FieldDefinition field, String text) {
        try {
            if (URI.create(text).isAbsolute()) {
                return new Value.Url(text);
            }
        } catch (IllegalArgumentException e) {
            return raise(field, "must be a web address, but \"" + text + "\" is none: " + e.getMessage());
        }
        return raise(field, "must be a web address with its https://, but is \"" + text + "\"");
    }

    private Value reference(FieldDefinition field, JsonNode json) {
        Optional<Item> initiative = json.asText().matches("\\d{1,18}") ? items.find(json.asLong()) : Optional.empty();
        return initiative
                .filter(item -> item.type() == ItemType.INITIATIVE)
                .<Value>map(item -> new Value.Reference(String.valueOf(item.id()), item.name()))
                .orElseGet(() ->
                        raise(field, "must be the id of an initiative, but there is none with id " + json.asText()));
    }

    private static <T> T raise(FieldDefinition field, String message) {
        throw new InvalidInputException("fields." + field.name(), "\"" + field.name() + "\" " + message);
    }
}
