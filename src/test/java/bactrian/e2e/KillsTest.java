package bactrian.e2e;

import bactrian.jirasim.site.Deployment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bactrian killed again and again, each deployment has a subclass: after each restart nothing is lost, nothing doubled, and
 * both sides are equal. {@code -Dbactrian.kills=1000} kills that often.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KillsTest {
    private static final int KILLS = Integer.getInteger("bactrian.kills", 4);

    private final Deployment deployment;
    private final int first;
    private KilledSite site;

    /** With the first of {@link KillPlan#all} to be carried out. */
    KillsTest(Deployment deployment, int first) {
        this.deployment = deployment;
        this.first = first;
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        site = KilledSite.start(deployment, folder);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void nothing_is_lost_and_nothing_doubled_however_often_it_is_killed() {
        List<KillPlan> plans = KillPlan.all(site.jiraApi());
        for (int round = 0; site.kills() < KILLS; round++) {
            site.round(round, plans.get((first + round) % plans.size()));
        }
        System.out.println(deployment + ": " + site.kills() + " kills, all well");
    }
}
