package bactrian.metrics;

import bactrian.inbox.Subject;
import bactrian.sync.SubjectBatch;
import bactrian.sync.SyncTask;
import org.apache.camel.Body;
import org.slf4j.MDC;

/**
 * Puts integration, subject and event into every line that is logged about a subject. Whoever takes up the next one on the
 * same thread overwrites them.
 */
public final class LogContext {
    /** A batch of an integration is worked on; answers it. */
    public SubjectBatch batch(@Body SubjectBatch batch) {
        put(batch.integration().id(), "", "");
        return batch;
    }

    /** A subject is worked on. */
    public void task(@Body SyncTask task) {
        Subject subject = task.subject();
        put(
                task.integration().id(),
                subject.key(),
                String.valueOf(task.claim().newest().id()));
    }

    private static void put(long integration, String subject, String event) {
        MDC.put("integration", String.valueOf(integration));
        MDC.put("subject", subject);
        MDC.put("event", event);
    }
}
