package bactrian.field;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The canonical value of a field, the same whichever side and wire it came from; one record a {@link FieldType}. Equality
 * is canonical: options, people and teams by id, numbers by value, dates by day, times by instant, lists of options,
 * people and labels whatever their order. {@link Empty} is a value; a value that is not known has no {@code Value} at all.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Value.Empty.class, name = "empty"),
    @JsonSubTypes.Type(value = Value.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Value.RichText.class, name = "rich-text"),
    @JsonSubTypes.Type(value = Value.Number.class, name = "number"),
    @JsonSubTypes.Type(value = Value.Day.class, name = "date"),
    @JsonSubTypes.Type(value = Value.Moment.class, name = "date-time"),
    @JsonSubTypes.Type(value = Value.Option.class, name = "option"),
    @JsonSubTypes.Type(value = Value.Options.class, name = "options"),
    @JsonSubTypes.Type(value = Value.Person.class, name = "person"),
    @JsonSubTypes.Type(value = Value.People.class, name = "people"),
    @JsonSubTypes.Type(value = Value.Team.class, name = "team"),
    @JsonSubTypes.Type(value = Value.Url.class, name = "url"),
    @JsonSubTypes.Type(value = Value.YesNo.class, name = "yes-no"),
    @JsonSubTypes.Type(value = Value.Labels.class, name = "labels"),
    @JsonSubTypes.Type(value = Value.Reference.class, name = "reference")
})
public sealed interface Value {
    /** The one empty value. */
    Value EMPTY = new Empty();

    /** What a person reads in a list, a log or an error. */
    String display();

    /** Nothing set. */
    record Empty() implements Value {
        @Override
        public String display() {
            return "(empty)";
        }
    }

    /** One line of text. */
    record Text(String text) implements Value {
        @Override
        public String display() {
            return text;
        }
    }

    /** Rich text as Markdown in the normal form of {@code bactrian.text}, so that equal meaning is equal text. */
    record RichText(String markdown) implements Value {
        @Override
        public String display() {
            return markdown;
        }
    }

    /** A decimal number: 1.0 equals 1. */
    record Number(BigDecimal number) implements Value {
        public Number {
            number = number.stripTrailingZeros();
        }

        @Override
        public String display() {
            return number.toPlainString();
        }
    }

    /** A day without a time or a zone: it never shifts. */
    record Day(LocalDate day) implements Value {
        public Day {
            requireNonNull(day);
        }

        @Override
        public String display() {
            return day.toString();
        }
    }

    /** A point in time to the millisecond, which is as fine as Jira keeps it. */
    record Moment(Instant time) implements Value {
        /** Cuts off what is finer than a millisecond. */
        public Moment {
            time = time.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public String display() {
            return time.toString();
        }
    }

    /** One of a list's options, or a status, known by its id; one without an id yet equals any of its name. */
    record Option(String id, String name) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Option option
                    && (id.isEmpty() || option.id.isEmpty() ? option.name.equals(name) : option.id.equals(id));
        }

        /** The same for all options, since an option may equal another by id or by name. */
        @Override
        public int hashCode() {
            return Option.class.hashCode();
        }

        @Override
        public String display() {
            return name;
        }
    }

    /** Several options of one list, whatever their order; never none, which is {@link Empty}. */
    record Options(List<Option> options) implements Value {
        public Options {
            options =
                    options.stream().distinct().sorted(comparing(Option::name)).toList();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Options many
                    && many.options.size() == options.size()
                    && many.options.containsAll(options)
                    && options.containsAll(many.options);
        }

        @Override
        public int hashCode() {
            return options.size();
        }

        @Override
        public String display() {
            return options.stream().map(Option::name).collect(Collectors.joining(", "));
        }
    }

    /** A person: a Jira account, or a portfolio user by e-mail. */
    record Person(String id, String name) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Person person && person.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String display() {
            return name;
        }
    }

    /** Several people, whatever their order; never none, which is {@link Empty}. */
    record People(List<Person> people) implements Value {
        public People {
            people = people.stream().distinct().sorted(comparing(Person::id)).toList();
        }

        @Override
        public String display() {
            return people.stream().map(Person::name).collect(Collectors.joining(", "));
        }
    }

    /** A team: known by its id on its own side; the name is empty where Jira tells the id alone. */
    record Team(String id, String name) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Team team && team.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String display() {
            return name.isEmpty() ? "team " + id : name;
        }
    }

    /** A web address. */
    record Url(String address) implements Value {
        @Override
        public String display() {
            return address;
        }
    }

    /** Yes or no; not said is {@link Empty}. */
    record YesNo(boolean yes) implements Value {
        @Override
        public String display() {
            return yes ? "Yes" : "No";
        }
    }

    /** Labels, whatever their order; never none, which is {@link Empty}. */
    record Labels(SortedSet<String> labels) implements Value {
        public Labels {
            labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
        }

        @Override
        public String display() {
            return String.join(", ", labels);
        }
    }

    /** Another item by its id, or an issue by its numeric id; the name is the item's name, or the key. */
    record Reference(String id, String name) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Reference reference && reference.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String display() {
            return name;
        }
    }
}
