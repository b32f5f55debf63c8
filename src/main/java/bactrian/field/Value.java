package bactrian.field;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The canonical value of a field, the same whichever side and wire it came from. Equality is canonical: options, people
 * and teams by id, numbers by value, dates by day. {@link Empty} is a value; a value that is not known has no {@code
 * Value} at all.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Value.Empty.class, name = "empty"),
    @JsonSubTypes.Type(value = Value.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Value.RichText.class, name = "rich-text"),
    @JsonSubTypes.Type(value = Value.Number.class, name = "number"),
    @JsonSubTypes.Type(value = Value.Day.class, name = "date"),
    @JsonSubTypes.Type(value = Value.Option.class, name = "option"),
    @JsonSubTypes.Type(value = Value.Person.class, name = "person"),
    @JsonSubTypes.Type(value = Value.Team.class, name = "team"),
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

    /** One line of text, a URL included. */
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
        /** Keeps the number without trailing zeros. */
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
        /** From {@code yyyy-MM-dd}. */
        @JsonCreator
        static Day of(@JsonProperty("day") String iso) {
            return new Day(LocalDate.parse(iso));
        }

        /** As {@code yyyy-MM-dd}. */
        @JsonProperty("day")
        public String iso() {
            return day.toString();
        }

        @Override
        public String display() {
            return iso();
        }
    }

    /**
     * One of a list's options, or a status: known by its id on its own side.
     *
     * @param id empty for an option that was written by name and not read back yet: it equals any of that name
     */
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

    /** A team: known by its id on its own side. */
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
            return name;
        }
    }

    /**
     * Another item, or another issue.
     *
     * @param id the item's id, or the numeric id
     * @param name what a person calls it: the item's name, or the key
     */
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
