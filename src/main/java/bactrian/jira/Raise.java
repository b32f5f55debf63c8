package bactrian.jira;

import java.util.Arrays;
import java.util.Locale;

/** The endpoint option {@code raise}: which failures are thrown. */
public enum Raise {
    /** Every failure. */
    ALL,
    /**
     * Transient faults alone; any other failure is left as the exchange property {@link JiraRestConstants#FAULT}, the body
     * untouched. So a circuit breaker around the call counts only what opening it helps against.
     */
    TRANSIENT;

    /**
     * The option's value, in lower case.
     *
     * @throws IllegalArgumentException naming the values that are allowed
     */
    static Raise of(String option) {
        return Arrays.stream(values())
                .filter(raise -> raise.name().toLowerCase(Locale.ROOT).equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown value raise=" + option + ": expected 'all' or 'transient'"));
    }
}
