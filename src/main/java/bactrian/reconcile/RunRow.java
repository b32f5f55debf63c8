package bactrian.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads a run from its row. */
final class RunRow {
    private RunRow() {}

    static Run read(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getLong("integration_id"),
                RunKind.of(row.getString("run_kind")),
                row.getBoolean("dry_run"),
                row.getString("restriction"),
                row.getString("started_by"),
                Status.of(row.getString("run_state")),
                row.getString("reason"),
                Phase.of(row.getString("phase")),
                row.getString("mark"),
                row.getBoolean("confirmed"),
                row.getInt("checked_pairs"),
                row.getInt("equal_pairs"),
                row.getInt("unreachable"),
                row.getInt("calls"),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("started_ms")),
                time(row, "jira_started_ms"),
                time(row, "ended_ms"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long time = row.getLong(column);
        return time == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
    }
}
