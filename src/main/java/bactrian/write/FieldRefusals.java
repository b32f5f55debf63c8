package bactrian.write;

import bactrian.jira.JiraException;
import bactrian.jira.JiraFault;
import bactrian.jira.JiraFaults;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;

/** What a field that could not be made ready ends with; the bean of the field routes' dead-letter channel. */
public final class FieldRefusals {
    private final Clock clock;
    private final Duration retryAfter;
    private final Duration lookAgain;

    /**
     * With two times after which a field is looked at again.
     *
     * @param retryAfter where what it waits for is announced
     * @param lookAgain where it has to be looked for
     */
    public FieldRefusals(Clock clock, Duration retryAfter, Duration lookAgain) {
        this.clock = clock;
        this.retryAfter = retryAfter;
        this.lookAgain = lookAgain;
    }

    /** Ends the change: put off, if what is missing may come by itself; refused otherwise. */
    public FieldWrite refused(@Body FieldChange change, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable cause) {
        return new FieldWrite.Ended(change, result(change, cause), change.before());
    }

    private WriteResult result(FieldChange change, Throwable cause) {
        if (cause instanceof NotYetException missing) {
            Duration pause = missing.announced() ? retryAfter : lookAgain;
            return new WriteResult.Deferred(clock.instant().plus(pause), missing.getMessage(), missing.waitsFor());
        }
        if (cause instanceof JiraException e
                && JiraFaults.classify(
                                e,
                                clock.instant(),
                                0,
                                ThreadLocalRandom.current().nextDouble())
                        instanceof JiraFault.Transient passing) {
            return new WriteResult.Deferred(passing.notBefore(), passing.reason(), "");
        }
        return new WriteResult.Rejected(
                "The value \"" + shown(change.value().display()) + "\" of "
                        + change.field().title() + " cannot be written to "
                        + change.target().title() + ": " + cause.getMessage(),
                "Change the value or the field mapping, then replay.");
    }

    /** A long value is named by its beginning: the reason follows it. */
    private static String shown(String value) {
        int most = value.offsetByCodePoints(0, Math.min(100, value.codePointCount(0, value.length())));
        return most < value.length() ? value.substring(0, most) + "…" : value;
    }
}
