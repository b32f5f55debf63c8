package bactrian.sync;

import bactrian.store.Store;
import bactrian.write.FieldChange;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/**
 * Stops a field that flips: when one value was written to the same side again and again within a short time, two programs
 * disagree, and more writes only feed them.
 */
public final class LoopGuard {
    private final Store store;
    private final Clock clock;
    private final int limit;
    private final Duration window;

    /** With how often one value may be written to one side within the window. */
    public LoopGuard(Store store, Clock clock, int limit, Duration window) {
        this.store = store;
        this.clock = clock;
        this.limit = limit;
        this.window = window;
    }

    /** A field flips. */
    public static final class FlippingException extends RuntimeException {
        FlippingException(String message) {
            super(message);
        }
    }

    /**
     * Lets a change pass.
     *
     * @throws FlippingException if the same value was written too often
     */
    public FieldChange check(@Body FieldChange change, @Variable("task") SyncTask task) {
        int written = store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM activity WHERE subject = :subject"
                        + " AND field_mapping = :field AND target = :target AND outcome = 'written' AND after_write = :value AND"
                        + " happened_ms > :since")
                .bind("subject", task.subject().key())
                .bind("field", change.field().id())
                .bind("target", change.target().id())
                .bind("value", change.value().display())
                .bind("since", clock.instant().minus(window).toEpochMilli())
                .mapTo(Integer.class)
                .one());
        if (written >= limit) {
            throw new FlippingException("It was written " + written + " times within " + window.toMinutes()
                    + " minutes and changed back each time: another program works against it. Stop that one, or"
                    + " change the direction of the field mapping.");
        }
        return change;
    }
}
