package bactrian.jira;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.JiraSim;
import bactrian.jirasim.SimOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * However many issues a search finds, a page is in memory at a time: a process with a heap smaller than the answers reads
 * them all, and uses no more at the end than at the beginning. {@code -Dbactrian.volume.issues=100000} makes it large.
 */
class SearchVolumeTest {

    private static final int ISSUES = Integer.getInteger("bactrian.volume.issues", 1500);
    private static final String SMALL_HEAP = "-Xmx40m";

    @ParameterizedTest
    @EnumSource
    void aSmallHeapReadsAllPages(Deployment deployment) throws IOException {
        SimOptions options = deployment == Deployment.CLOUD ? SimOptions.cloud() : SimOptions.dataCenter();
        try (JiraSim sim = JiraSim.start(options)) {
            int before = sim.jira().site().issues().all().size();
            for (int i = before; i < ISSUES; i++) {
                sim.jira().addIssue("DEV", "Story", Map.of("summary", "Issue " + i, "description", "A text"));
            }

            List<String> output = run(sim.baseUrl(), deployment);

            assertThat(output).contains("issues " + ISSUES, "pages " + (ISSUES + 99) / 100);
            List<Long> heap = output.stream()
                    .filter(line -> line.startsWith("kilobytes "))
                    .map(line -> Long.parseLong(line.split(" ")[1]))
                    .toList();
            System.out.println(ISSUES + " issues, " + deployment.id() + ", " + SMALL_HEAP + ", kB in use: " + heap);
            assertThat(heap).hasSize(10);
            assertThat(heap.get(9)).isLessThan(heap.get(0) + heap.get(0) / 4);
        }
    }

    private static List<String> run(String baseUrl, Deployment deployment) throws IOException {
        Process reader = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        SMALL_HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SearchVolume.class.getName(),
                        baseUrl,
                        deployment.id(),
                        String.valueOf(ISSUES))
                .redirectErrorStream(true)
                .start();
        try {
            return new String(reader.getInputStream().readAllBytes()).lines().toList();
        } finally {
            reader.destroyForcibly();
        }
    }
}
