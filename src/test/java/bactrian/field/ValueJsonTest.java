package bactrian.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueJsonTest {

    @Provide
    Arbitrary<Value> values() {
        return Values.all();
    }

    /** Compared as text too: equality alone would not miss a lost name. */
    @Property
    void readsWhatItWrote(@ForAll("values") Value value) {
        Value read = ValueJson.read(ValueJson.write(value));

        assertThat(read).isEqualTo(value).hasToString(value.toString());
    }

    @Example
    void keepsTheFormsThatDatabasesHold() {
        assertThat(ValueJson.write(Value.EMPTY)).isEqualTo("{\"type\":\"empty\"}");
        assertThat(ValueJson.write(new Value.Text("a"))).isEqualTo("{\"type\":\"text\",\"text\":\"a\"}");
        assertThat(ValueJson.write(new Value.RichText("*a*")))
                .isEqualTo("{\"type\":\"rich-text\",\"markdown\":\"*a*\"}");
        assertThat(ValueJson.write(new Value.Number(new BigDecimal("1.50"))))
                .isEqualTo("{\"type\":\"number\",\"number\":1.5}");
        assertThat(ValueJson.write(new Value.Day(LocalDate.of(2026, 3, 1))))
                .isEqualTo("{\"type\":\"date\",\"day\":\"2026-03-01\"}");
        assertThat(ValueJson.write(new Value.Option("1", "Red")))
                .isEqualTo("{\"type\":\"option\",\"id\":\"1\",\"name\":\"Red\"}");
        assertThat(ValueJson.write(new Value.Person("1", "Ann")))
                .isEqualTo("{\"type\":\"person\",\"id\":\"1\",\"name\":\"Ann\"}");
        assertThat(ValueJson.write(new Value.Team("1", "Gobi")))
                .isEqualTo("{\"type\":\"team\",\"id\":\"1\",\"name\":\"Gobi\"}");
        assertThat(ValueJson.write(new Value.Reference("1", "WEB-1")))
                .isEqualTo("{\"type\":\"reference\",\"id\":\"1\",\"name\":\"WEB-1\"}");
    }

    @Example
    void refusesWhatIsNoValue() {
        for (String text : new String[] {"", "{", "{}", "{\"type\":\"camel\"}", "[]", "{\"type\":\"date\"}"}) {
            assertThatThrownBy(() -> ValueJson.read(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("A stored value cannot be read: ");
        }
    }
}
