package bactrian.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import bactrian.jirasim.site.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person needs who works with the stand-in by hand: a page that is complete, a clock that can be trusted. */
class ControlPageTest {

    @BothDeployments
    void everyAnswerTellsJirasClockWhichCanBeWrong(Deployment deployment) {
        try (JiraSim sim = JiraSim.start(SimOptions.of(deployment))) {
            SimClient demo = SimClient.as(sim, "demo");
            demo.post("/control/clock", Map.of("now", "2026-03-01T09:00:00Z"));
            demo.post("/control/faults", Map.of("match", "GET *", "status", 503));

            assertThat(date(demo.get(demo.api() + "/myself"))).startsWith("Sun, 01 Mar 2026 09:00:0");
            assertThat(date(demo.get(demo.api() + "/myself"))).startsWith("Sun, 01 Mar 2026 09:00:0");
            demo.edit("DEV-1", Map.of("summary", "Changed"));
            assertThat(sim.jira().text("DEV-1", "updated")).startsWith("2026-03-01T09:00:0");
        }
    }

    private static String date(SimClient.Answer answer) {
        return answer.raw().headers().firstValue("Date").orElse("");
    }

    /** The page is what a person has: a switch that is not on it does not exist. */
    @Test
    void everySwitchIsDocumentedWithACallToCopy() throws IOException {
        String page = Files.readString(Path.of("docs/jirasim.md"));
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            String known = SimClient.as(sim, "demo").get("/control/nonsense").text();
            List<String> switches = Pattern.compile("[a-z-]+(?=[,\\]])")
                    .matcher(known)
                    .results()
                    .map(MatchResult::group)
                    .toList();

            assertThat(switches).hasSizeGreaterThan(12).allMatch(name -> Pattern.compile("curl .*/control/" + name)
                    .matcher(page)
                    .find());
        }
    }

    @Test
    void anUnknownSwitchNamesTheKnownOnes() {
        try (JiraSim sim = JiraSim.start(SimOptions.cloud())) {
            var answer = SimClient.as(sim, "demo").get("/control/nonsense");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains(List.of("calls", "clock", "faults"));
        }
    }
}
