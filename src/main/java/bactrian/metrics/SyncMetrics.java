package bactrian.metrics;

import bactrian.inbox.Event;
import bactrian.inbox.EventKind;
import bactrian.inbox.EventObserver;
import bactrian.jira.CallObserver;
import bactrian.jira.JiraCall;
import bactrian.sync.SyncTask;
import bactrian.write.FieldWrite;
import bactrian.write.WriteSet;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Variable;

/** Counts what the sync does: events, calls and field writes. The names are a contract; docs/operations.md lists them. */
public final class SyncMetrics implements EventObserver, CallObserver {
    private static final String INTEGRATION = "integration";

    private final MeterRegistry meters;

    /** Counts in the given registry. */
    public SyncMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void appended(long integration, EventKind kind) {
        Counter.builder("bactrian_events_accepted")
                .description("Events that entered the inbox, by kind")
                .tag(INTEGRATION, String.valueOf(integration))
                .tag("kind", kind.id())
                .register(meters)
                .increment();
    }

    @Override
    public void ended(Event event, String result, Duration took) {
        String integration = String.valueOf(event.integration());
        Counter.builder("bactrian_events_ended")
                .description("Events that ended, by result")
                .tag(INTEGRATION, integration)
                .tag("kind", event.kind().id())
                .tag("result", result)
                .register(meters)
                .increment();
        Timer.builder("bactrian_event_latency")
                .description("From the moment an event was accepted until all its writes were settled")
                .tag(INTEGRATION, integration)
                .tag("kind", event.kind().id())
                .serviceLevelObjectives(
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10))
                .register(meters)
                .record(took);
    }

    @Override
    public void called(JiraCall call, int status, Optional<Instant> serverDate) {
        Counter.builder("bactrian_jira_calls")
                .description("HTTP calls to Jira, by operation and status; status 0 is no answer")
                .tag(INTEGRATION, call.integration())
                .tag("operation", operation(call))
                .tag("status", String.valueOf(status))
                .register(meters)
                .increment();
    }

    /** Method and path, ids and keys left out, so that the number of operations stays small. */
    static String operation(JiraCall call) {
        String path = call.path()
                .replaceAll("\\?.*", "")
                .replaceAll("/(issue|project|issuetypes|user|version)/(?!bulkfetch|createmeta|search)[^/]+", "/$1/{id}")
                .replaceAll("/\\d[^/]*(?=/|$)", "/{id}")
                .replaceAll("^/rest/(agile|api|webhooks|jira-webhook)/\\{id}", "/rest/$1");
        return call.method() + " " + path;
    }

    /** Counts how the fields of a task ended. */
    public void fields(@Variable("task") SyncTask task, @Variable("writes") WriteSet writes) {
        writes.of(FieldWrite.Ended.class).forEach(write -> Counter.builder("bactrian_field_writes")
                .description("Fields that had to be written, by side and result")
                .tag(INTEGRATION, String.valueOf(task.integration().id()))
                .tag("target", write.change().target().id())
                .tag("result", write.result().outcome())
                .register(meters)
                .increment());
    }
}
