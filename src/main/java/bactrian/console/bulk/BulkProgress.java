package bactrian.console.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far a job has come.
 *
 * @param phase what it does next
 * @param cursor where it goes on: the last item's id, or Jira's mark of the next page
 * @param counts how many items and issues came to what
 * @param rows the first of them, with what became of each, or would
 * @param joined the subjects that a dry run would join, so that it does not count them twice
 */
public record BulkProgress(
        Phase phase, String cursor, Map<String, Integer> counts, List<Row> rows, Set<String> joined) {
    private static final int MOST_ROWS = 100;

    /** What a job does, in order. */
    public enum Phase {
        /** Joins existing issues and items. */
        MATCH,
        /** Has twins made. */
        CREATE,
        /** Waits until all that was handed over has ended. */
        FINISH
    }

    /** One item or issue and what became of it, or would. */
    public record Row(String issueKey, String itemId, String action, String reason) {}

    /** Copies what it is given. */
    public BulkProgress {
        counts = Map.copyOf(counts);
        rows = List.copyOf(rows);
        joined = Set.copyOf(joined);
    }

    static BulkProgress start(BulkRequest request) {
        return new BulkProgress(
                request.matchBy().isEmpty() ? Phase.CREATE : Phase.MATCH, "", Map.of(), List.of(), Set.of());
    }

    /** Going on from there. */
    BulkProgress at(String next) {
        return new BulkProgress(phase, next, counts, rows, joined);
    }

    /** In another phase, from its beginning. */
    BulkProgress in(Phase next) {
        return new BulkProgress(next, "", counts, rows, joined);
    }

    /** With two subjects that a dry run would join. */
    BulkProgress joining(String issue, String item) {
        Set<String> more = new HashSet<>(joined);
        more.add(issue);
        more.add(item);
        return new BulkProgress(phase, cursor, counts, rows, more);
    }

    /** With one more. */
    BulkProgress with(Row row) {
        Map<String, Integer> more = new TreeMap<>(counts);
        more.merge(row.action(), 1, Integer::sum);
        if (rows.size() >= MOST_ROWS) {
            return new BulkProgress(phase, cursor, more, rows, joined);
        }
        List<Row> longer = new ArrayList<>(rows);
        longer.add(row);
        return new BulkProgress(phase, cursor, more, longer, joined);
    }
}
