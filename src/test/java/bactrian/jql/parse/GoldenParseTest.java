package bactrian.jql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jql.GoldenFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenParseTest {

    static List<String> accepted() {
        return GoldenFile.blocks("accepted.txt");
    }

    static List<String> rejected() {
        return GoldenFile.blocks("rejected.txt");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void printsWhatItAccepts(String block) {
        List<String> lines = block.lines().toList();

        assertThat(JqlParser.parse(lines.get(0))).hasToString(lines.get(lines.size() - 1));
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void saysWhatIsWrongWhereAndWhatToWriteInstead(String block) {
        String query = block.lines()
                .filter(line -> line.startsWith(">"))
                .map(line -> line.substring(line.startsWith("> ") ? 2 : 1))
                .collect(Collectors.joining("\n"));
        String expected = block.lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n"));

        String shown = JqlParser.read(query, JqlDialect.JIRA).faults().stream()
                .map(JqlFault::display)
                .collect(Collectors.joining("\n"));

        assertThat(shown).isEqualTo(expected);
    }
}
