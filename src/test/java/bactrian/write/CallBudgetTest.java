package bactrian.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.integration.HeldBackException;
import bactrian.store.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallBudgetTest {
    private final ManualClock clock = new ManualClock();
    private final CallBudget budget = new CallBudget(clock, 20, 100);

    @Test
    void theTwentyFirstWriteWithinTwoSecondsWaitsForTheTwoSecondsToEnd() {
        write(20);

        assertThatThrownBy(() -> write(1))
                .isInstanceOfSatisfying(HeldBackException.class, held -> assertThat(held.until())
                        .isEqualTo(clock.instant().plusSeconds(2)));
        clock.advance(Duration.ofSeconds(2));
        write(20);
    }

    @Test
    void theHundredAndFirstWriteWithinThirtySecondsWaitsForTheOldestToBeForgotten() {
        for (int burst = 0; burst < 5; burst++) {
            write(20);
            clock.advance(Duration.ofSeconds(3));
        }

        assertThatThrownBy(() -> write(1)).isInstanceOfSatisfying(HeldBackException.class, held -> assertThat(
                        held.until())
                .isBetween(clock.instant().plusSeconds(15), clock.instant().plusSeconds(16)));
    }

    @Test
    void otherIssuesAndReadsGoOn() {
        write(20);

        budget.admit("1", "updateIssue", "10002");
        budget.admit("2", "updateIssue", "10001");
        for (int read = 0; read < 200; read++) {
            budget.admit("1", "fetchIssue", "10001");
        }
    }

    private void write(int times) {
        for (int time = 0; time < times; time++) {
            budget.admit("1", "updateIssue", "10001");
        }
    }
}
