package bactrian.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueTest {

    @Provide
    Arbitrary<Value> values() {
        return Values.all();
    }

    @Property
    void equalityGoesBothWaysAndAgreesWithTheHash(@ForAll("values") Value one, @ForAll("values") Value other) {
        assertThat(one.equals(other)).isEqualTo(other.equals(one));
        if (one.equals(other)) {
            assertThat(one).hasSameHashCodeAs(other).hasSameClassAs(other);
        }
    }

    @Example
    void twoOptionsWithIdsAreToldApartByIdAlone() {
        assertThat(new Value.Option("1", "Red")).isEqualTo(new Value.Option("1", "Rot"));
        assertThat(new Value.Option("1", "Red")).isNotEqualTo(new Value.Option("2", "Red"));
    }

    @Example
    void anOptionWithoutAnIdIsKnownByName() {
        assertThat(new Value.Option("", "Red")).isEqualTo(new Value.Option("1", "Red"));
        assertThat(new Value.Option("1", "Red")).isEqualTo(new Value.Option("", "Red"));
        assertThat(new Value.Option("", "Red")).isEqualTo(new Value.Option("", "Red"));
        assertThat(new Value.Option("", "Red")).isNotEqualTo(new Value.Option("1", "red"));
    }

    @Example
    void peopleTeamsAndReferencesAreToldApartByIdAlone() {
        assertThat(new Value.Person("1", "Ann")).isEqualTo(new Value.Person("1", "Anna"));
        assertThat(new Value.Person("1", "Ann")).isNotEqualTo(new Value.Person("2", "Ann"));
        assertThat(new Value.Team("1", "Sahara")).isEqualTo(new Value.Team("1", "Gobi"));
        assertThat(new Value.Team("1", "Sahara")).isNotEqualTo(new Value.Team("2", "Sahara"));
        assertThat(new Value.Reference("1", "WEB-1")).isEqualTo(new Value.Reference("1", "APP-9"));
        assertThat(new Value.Reference("1", "WEB-1")).isNotEqualTo(new Value.Reference("2", "WEB-1"));
    }

    @Example
    void kindsAreToldApart() {
        assertThat(new Value.Person("1", "x")).isNotEqualTo(new Value.Team("1", "x"));
        assertThat(new Value.Text("x")).isNotEqualTo(new Value.RichText("x"));
        assertThat(new Value.Text("")).isNotEqualTo(Value.EMPTY);
        assertThat(new Value.Text("1")).isNotEqualTo(number("1"));
    }

    @Example
    void numbersAreEqualByValue() {
        assertThat(number("1.0")).isEqualTo(number("1")).hasSameHashCodeAs(number("1"));
        assertThat(number("1E+3")).isEqualTo(number("1000"));
        assertThat(number("0.00")).isEqualTo(number("0"));
        assertThat(number("1.01")).isNotEqualTo(number("1"));
    }

    @Example
    void isDisplayedAsAPersonReadsIt() {
        assertThat(Value.EMPTY.display()).isEqualTo("(empty)");
        assertThat(number("1E+3").display()).isEqualTo("1000");
        assertThat(new Value.Day(LocalDate.of(2026, 3, 1)).display()).isEqualTo("2026-03-01");
        assertThat(new Value.Option("1", "Red").display()).isEqualTo("Red");
        assertThat(new Value.Person("1", "Ann").display()).isEqualTo("Ann");
    }

    private static Value number(String digits) {
        return new Value.Number(new BigDecimal(digits));
    }
}
