package bactrian.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code application.properties} is the list of all settings: none is missing, repeated, unexplained or unused. */
class PropertiesTest {
    private static final Path FILE = Path.of("application.properties");
    private static final Pattern READ = Pattern.compile("\"(bactrian\\.[a-z][a-z.-]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(bactrian\\.[a-z.-]+)}}");

    @Test
    void everySettingInUseIsThereAndEverySettingThereIsInUse() {
        Set<String> used = new TreeSet<>(SourceTree.matches(Path.of("src/main/java"), ".java", READ));
        used.addAll(SourceTree.matches(Path.of("routes"), ".camel.yaml", PLACEHOLDER));
        used.addAll(SourceTree.matches(FILE, "", PLACEHOLDER));

        assertThat(new TreeSet<>(Listed.in(SourceTree.text(FILE)).keys())).isEqualTo(used);
    }

    @Test
    void everySettingIsListedOnceBelowAComment() {
        Listed listed = Listed.in(SourceTree.text(FILE));

        assertThat(listed.keys()).doesNotHaveDuplicates();
        assertThat(listed.unexplained()).isEmpty();
    }

    @Test
    void aSettingAfterAnEmptyLineOrInAFileWithoutCommentsIsUnexplained() {
        Listed listed =
                Listed.in("bactrian.a=1\n# Why b, and with it c.\nbactrian.b=2\nbactrian.c=3\n\nbactrian.d=4\n");

        assertThat(listed.keys()).containsExactly("bactrian.a", "bactrian.b", "bactrian.c", "bactrian.d");
        assertThat(listed.unexplained()).containsExactly("bactrian.a", "bactrian.d");
    }

    /** The settings of our own in the order of the file; a comment explains all that follow it without an empty line. */
    private record Listed(List<String> keys, List<String> unexplained) {
        static Listed in(String text) {
            List<String> keys = new ArrayList<>();
            List<String> unexplained = new ArrayList<>();
            boolean explained = false;
            for (String line : text.lines().toList()) {
                explained = line.startsWith("#") || explained && !line.isBlank();
                if (line.startsWith("bactrian.")) {
                    keys.add(line.split("=", 2)[0].strip());
                    if (!explained) {
                        unexplained.add(keys.get(keys.size() - 1));
                    }
                }
            }
            return new Listed(keys, unexplained);
        }
    }
}
