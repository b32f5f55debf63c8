package bactrian.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random values of every kind. Texts are few and short, so that equal ones meet often. */
final class Values {
    private Values() {}

    static Arbitrary<Value> all() {
        return Arbitraries.oneOf(
                Arbitraries.just(Value.EMPTY),
                texts().map(Value.Text::new),
                texts().map(Value.RichText::new),
                numbers().map(Value.Number::new),
                days().map(Value.Day::new),
                Arbitraries.longs()
                        .between(-4_102_444_800_000L, 4_102_444_800_000L)
                        .map(Instant::ofEpochMilli)
                        .map(Value.Moment::new),
                Arbitraries.of(true, false).map(Value.YesNo::new),
                texts().map(Value.Url::new),
                texts().set().ofMinSize(1).ofMaxSize(3).map(TreeSet::new).map(Value.Labels::new),
                options().list().ofMinSize(1).ofMaxSize(3).map(Value.Options::new),
                people().list().ofMinSize(1).ofMaxSize(3).map(Value.People::new),
                named(Value.Option::new),
                named(Value.Person::new),
                named(Value.Team::new),
                named(Value.Reference::new));
    }

    private static Arbitrary<Value.Option> options() {
        return Combinators.combine(Arbitraries.of("1", "2", "3"), texts()).as(Value.Option::new);
    }

    private static Arbitrary<Value.Person> people() {
        return Combinators.combine(texts(), texts()).as(Value.Person::new);
    }

    private static Arbitrary<Value> named(BiFunction<String, String, Value> kind) {
        return Combinators.combine(texts(), texts()).as(kind::apply);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "1", "a", "A", "\"", "\\", "\n", "\u0000", "😀", "{\"type\":\"empty\"}"),
                Arbitraries.strings().ofMaxLength(6));
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of("0", "0.00", "1", "1.0", "1E+3", "1000", "-0.1", "12345678901234567890.123456789")
                        .map(BigDecimal::new),
                Arbitraries.bigDecimals().ofScale(12));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
