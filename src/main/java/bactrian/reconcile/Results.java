package bactrian.reconcile;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads from ended events and the activity log how the sync healed what was found. */
final class Results {
    private static final int MOST = 200;
    private static final String SYNCED = "synced";

    private record Ended(
            long difference, String subject, String field, String result, String reason, long acceptedMs) {}

    private record Written(String outcome, String target, String reason) {}

    /** Takes in the results of events that have ended, in the caller's transaction. */
    void collect(Handle handle, Run run) {
        for (Ended ended : ended(handle, run)) {
            Optional<Written> written =
                    ended.field().isEmpty() || !ended.result().equals(SYNCED)
                            ? Optional.empty()
                            : written(handle, ended);
            handle.createUpdate("UPDATE reconciliation_difference SET result = :result, target = COALESCE(:target,"
                            + " target), reason = CASE WHEN :reason = '' THEN reason ELSE :reason END WHERE id = :id")
                    .bind("result", written.map(Results::word).orElse(ended.result()))
                    .bind(
                            "target",
                            written.map(Written::target)
                                    .filter(side -> !side.isEmpty())
                                    .orElse(null))
                    .bind("reason", written.map(Written::reason).orElse(ended.reason()))
                    .bind("id", ended.difference())
                    .execute();
        }
    }

    private static List<Ended> ended(Handle handle, Run run) {
        return handle.createQuery("SELECT d.id, d.subject, d.field, e.event_result, e.reason, e.accepted_ms FROM"
                        + " reconciliation_difference d JOIN event e ON e.integration_id = :integration AND e.identifier"
                        + " = d.event_identifier WHERE d.run_id = :run AND d.result = 'pending' AND e.event_state ="
                        + " 'done' ORDER BY d.id LIMIT " + MOST)
                .bind("integration", run.integration())
                .bind("run", run.id())
                .map((row, context) -> new Ended(
                        row.getLong("id"),
                        row.getString("subject"),
                        row.getString("field"),
                        row.getString("event_result"),
                        row.getString("reason"),
                        row.getLong("accepted_ms")))
                .list();
    }

    private static Optional<Written> written(Handle handle, Ended ended) {
        return handle.createQuery("SELECT outcome, target, reason FROM activity WHERE subject = :subject AND field ="
                        + " :field AND happened_ms >= :since ORDER BY id DESC LIMIT 1")
                .bind("subject", ended.subject())
                .bind("field", ended.field())
                .bind("since", ended.acceptedMs())
                .map((row, context) ->
                        new Written(row.getString("outcome"), row.getString("target"), row.getString("reason")))
                .findOne();
    }

    private static String word(Written written) {
        return switch (written.outcome()) {
            case "rejected" -> "dead";
            case "deferred" -> "waiting";
            default -> written.outcome();
        };
    }
}
