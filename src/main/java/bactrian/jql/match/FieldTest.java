package bactrian.jql.match;

import java.util.function.Function;

/** Decides a clause by the value of its field. */
@FunctionalInterface
interface FieldTest {

    Finding test(FieldValue value, Scene scene);

    /** A test of one value, made one of a field: matches if any value does; an empty field never does. */
    static FieldTest any(FieldTest single) {
        return (value, scene) -> {
            if (value instanceof FieldValue.Absent absent) {
                return Finding.undecidable(absent.reason());
            } else if (value instanceof FieldValue.Empty) {
                return Finding.DOES_NOT_MATCH;
            } else if (value instanceof FieldValue.Many many) {
                return anyOf(many, each -> single.test(each, scene));
            }
            return single.test(value, scene);
        };
    }

    /** The opposite for fields that are not empty; an empty field matches neither the one nor the other. */
    default FieldTest negatedUnlessEmpty() {
        return (value, scene) -> value instanceof FieldValue.Empty
                ? Finding.DOES_NOT_MATCH
                : test(value, scene).negated();
    }

    private static Finding anyOf(FieldValue.Many many, Function<FieldValue, Finding> single) {
        Finding finding = Finding.DOES_NOT_MATCH;
        for (FieldValue value : many.values()) {
            finding = finding.or(single.apply(value));
        }
        return finding;
    }
}
