package bactrian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code text convert} as it is called from a shell. */
class ConvertTextTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "markdown § wiki     § **Zoë**  § *Zoë*",
                "wiki     § markdown § h2. Plan § ## Plan",
                "wiki     § adf      § x        § {\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}]}",
                "adf      § markdown § \"1. x\" § 1\\. x",
                "adf      § adf      § null     § {\"type\":\"doc\",\"version\":1,\"content\":[]}",
            })
    void one_text_in_another_notation(String from, String to, String input, String output) {
        assertThat(convert(input, "--from", from, "--to", to)).isZero();
        assertThat(text(out)).isEqualTo(output + "\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void options_may_stand_in_any_order_and_no_line_end_is_added_to_one() {
        assertThat(convert("a  \n\nb\n", "--to", "wiki", "--from", "wiki")).isZero();
        assertThat(text(out)).isEqualTo("a  \n\nb\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--from adf", "--from adf --to html", "--from --to wiki", "--from wiki --to wiki x"})
    void a_wrong_call_says_what_it_takes(String options) {
        assertThat(convert("x", options.isEmpty() ? new String[0] : options.split(" ")))
                .isEqualTo(2);
        assertThat(text(err)).contains("--from").contains("adf, wiki, markdown");
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {"{\"type\": § line 1", "7 § Not ADF", "{} § Not ADF", "null x § not JSON"})
    void a_text_that_cannot_be_read_is_named(String input, String reason) {
        assertThat(convert(input, "--from", "adf", "--to", "wiki")).isEqualTo(1);
        assertThat(text(err)).contains(reason);
        assertThat(text(out)).isEmpty();
    }

    private int convert(String input, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "text";
        args[1] = "convert";
        System.arraycopy(options, 0, args, 2, options.length);
        return new Commands(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
