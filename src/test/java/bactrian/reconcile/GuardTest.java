package bactrian.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardTest {
    private final Guard guard = new Guard(5, 10);

    @Test
    void aFewAreNeverTooMany() {
        assertThat(guard.tooMany(10, 10)).isFalse();
    }

    @Test
    void moreThanTheShareAreTooMany() {
        assertThat(guard.tooMany(11, 220)).isFalse();
        assertThat(guard.tooMany(12, 220)).isTrue();
    }
}
