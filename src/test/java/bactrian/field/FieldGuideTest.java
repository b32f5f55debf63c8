package bactrian.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide {@code docs/fields.md} says what the code does: types, matrix, decision table. */
class FieldGuideTest {
    private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>");

    @Test
    void listsEveryType() throws IOException {
        List<String> types = Arrays.stream(FieldType.values())
                .map(type -> "| `" + type.id() + "` | " + type.title() + " | " + type.content() + " |")
                .toList();

        assertThat(section("## Types of portfolio fields").map(FieldGuideTest::threeCells))
                .containsExactlyElementsOf(types);
    }

    @Test
    void listsEveryWidening() throws IOException {
        List<String> widenings = Compatibility.WIDENINGS.stream()
                .map(widening ->
                        "| " + widening.from().title() + " | " + widening.to().title() + " | " + widening.why() + " |")
                .toList();

        assertThat(section("## Which pairs fit")).containsExactlyElementsOf(widenings);
    }

    @Test
    void holdsTheDecisionTableOfTheCompare() throws IOException {
        String source = Files.readString(Path.of("src/main/java/bactrian/field/Compare.java"))
                .replaceAll("\\n \\* +<td>", "<td>");
        List<String> rows = new ArrayList<>();
        for (String line :
                source.lines().filter(text -> text.contains("<tr><td>")).toList()) {
            List<String> cells =
                    CELL.matcher(line).results().map(cell -> cell.group(1)).collect(Collectors.toList());
            if (cells.size() == 5) {
                cells.add(3, "");
            }
            rows.add("| " + String.join(" | ", cells) + " |");
        }

        assertThat(rows).hasSize(17);
        assertThat(section("## What is written: the decision table")).containsExactlyElementsOf(rows);
    }

    private static String threeCells(String row) {
        return Arrays.stream(row.split("\\|")).limit(4).collect(Collectors.joining("|")) + "|";
    }

    /** The rows of the table below a heading, without its head. */
    private static Stream<String> section(String heading) throws IOException {
        String guide = Files.readString(Path.of("docs/fields.md"));
        assertThat(guide).contains(heading + "\n");
        return guide.substring(guide.indexOf(heading))
                .lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("|"))
                .skip(2);
    }
}
