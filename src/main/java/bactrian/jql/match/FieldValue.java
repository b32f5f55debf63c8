package bactrian.jql.match;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The value of one field of one issue. */
public sealed interface FieldValue {

    /** The field is not part of what was read. That says nothing about its value. */
    FieldValue ABSENT = new Absent("the issue was read without this field");

    /** The field is known to be empty. */
    FieldValue EMPTY = new Empty();

    /** The field's value is not known. */
    record Absent(String reason) implements FieldValue {

        @Override
        public String toString() {
            return "unknown";
        }
    }

    /** See {@link FieldValue#EMPTY}. */
    record Empty() implements FieldValue {

        @Override
        public String toString() {
            return "empty";
        }
    }

    /**
     * Text that people wrote, as Jira searches it with {@code ~}. A text that is one value among others (a label, a
     * link) is {@link Named}.
     *
     * @param text without formatting where possible
     * @param whole false if the field holds words that are not in the text
     */
    record Text(String text, boolean whole) implements FieldValue {

        private static final int SHOWN = 60;

        @Override
        public String toString() {
            return text.codePointCount(0, text.length()) <= SHOWN
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        }
    }

    /** A number. */
    record Number(BigDecimal number) implements FieldValue {

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /** A date without time. */
    record Day(LocalDate day) implements FieldValue {

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** A point in time. */
    record Moment(Instant instant) implements FieldValue {

        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /**
     * Something with a name: a project, an issue type, a status, a priority, an option, a version, a component, a label,
     * a user, an issue.
     *
     * @param id the id, empty if it has none; compared to the letter
     * @param names all that Jira accepts for it beside the id: name, key, e-mail …; compared without regard to case;
     *     the first one is shown
     */
    record Named(Kind kind, String id, List<String> names) implements FieldValue {

        /** What the thing is, where JQL makes a difference. */
        public enum Kind {
            /** Nothing below. */
            OTHER,
            /** A user, whose e-mail may be hidden. */
            USER,
            /** An issue; its first name is its key, which has an order. */
            ISSUE
        }

        public Named {
            names = List.copyOf(names);
        }

        /** Something that has a name only. */
        public Named(String name) {
            this(Kind.OTHER, "", List.of(name));
        }

        @Override
        public String toString() {
            return names.isEmpty() ? id : names.get(0) + (id.isEmpty() ? "" : " (" + id + ")");
        }
    }

    /** Several values: versions, labels, the options of a multi-select. At least one. */
    record Many(List<FieldValue> values) implements FieldValue {

        /** @throws IllegalArgumentException if there is no value; that is {@link FieldValue#EMPTY} */
        public Many {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("A field without values is empty.");
            }
        }

        @Override
        public String toString() {
            return values.stream().map(FieldValue::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * A value that is there and cannot be compared here.
     *
     * @param what what it is, as in "a cascading option"
     */
    record Opaque(String what) implements FieldValue {

        @Override
        public String toString() {
            return what;
        }
    }
}
