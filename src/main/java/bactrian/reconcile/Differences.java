package bactrian.reconcile;

import bactrian.inbox.EventKind;
import bactrian.inbox.Inbox;
import bactrian.inbox.NewEvent;
import bactrian.inbox.Subject;
import bactrian.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What the runs found. A difference that can be healed is, by an event that has its subject looked at. */
public final class Differences {
    static final String FOUND = "found";
    static final String HELD = "held";
    static final String PENDING = "pending";

    private static final int PAGE = 100;
    private static final String NO_HINT = "{}";

    private final Store store;
    private final Inbox inbox;

    /** Appends to the inbox, which is the only door to the sync. */
    public Differences(Store store, Inbox inbox) {
        this.store = store;
        this.inbox = inbox;
    }

    /** Records what was found, in the caller's transaction; one event a subject, none for what deletes or clears. */
    void add(Handle handle, Run run, List<Finding> findings) {
        Map<Subject, List<Finding>> subjects = findings.stream()
                .collect(Collectors.groupingBy(Finding::subject, LinkedHashMap::new, Collectors.toList()));
        subjects.forEach((subject, found) -> {
            String result = result(run, found);
            found.forEach(finding -> insert(handle, run, finding, finding.kind().healed() ? result : FOUND));
            if (result.equals(PENDING)) {
                append(handle, run, subject);
            }
        });
    }

    private static String result(Run run, List<Finding> findings) {
        boolean healed = findings.stream().anyMatch(finding -> finding.kind().healed());
        if (run.dryRun() || !healed) {
            return FOUND;
        }
        return findings.stream().anyMatch(Finding::destructive) ? HELD : PENDING;
    }

    private void append(Handle handle, Run run, Subject subject) {
        inbox.append(
                handle,
                new NewEvent(run.integration(), subject, EventKind.RECONCILE, identifier(run.id(), subject), NO_HINT));
    }

    /** One a run and subject, and short enough for its column whatever the site is called. */
    private static String identifier(long run, Subject subject) {
        String kind = subject.isItem() ? "item" : "issue";
        return "reconciliation/" + run + "/" + kind + "/" + subject.id();
    }

    private static void insert(Handle handle, Run run, Finding finding, String result) {
        handle.createUpdate("INSERT INTO reconciliation_difference (run_id, subject, issue_key, item_id, kind, field,"
                        + " base_jira, base_portfolio, jira, portfolio, target, event_identifier, result, reason)"
                        + " VALUES (:run, :subject, :issueKey, :item, :kind, :field, :baseJira, :basePortfolio, :jira,"
                        + " :portfolio, :target, :identifier, :result, :reason)")
                .bind("run", run.id())
                .bind("subject", finding.subject().key())
                .bind("issueKey", finding.issueKey())
                .bind("item", finding.itemId())
                .bind("kind", finding.kind().id())
                .bind("field", finding.field())
                .bind("baseJira", finding.baseJira())
                .bind("basePortfolio", finding.basePortfolio())
                .bind("jira", finding.jira())
                .bind("portfolio", finding.portfolio())
                .bind("target", finding.target())
                .bind("identifier", identifier(run.id(), finding.subject()))
                .bind("result", result)
                .bind("reason", finding.reason())
                .execute();
    }

    /** How many subjects have differences with this result. */
    int subjects(Handle handle, Run run, String result) {
        return handle.createQuery("SELECT COUNT(DISTINCT subject) FROM reconciliation_difference WHERE run_id = ? AND"
                        + " result = ?")
                .bind(0, run.id())
                .bind(1, result)
                .mapTo(Integer.class)
                .one();
    }

    /** Lets held differences go, of at most that many subjects, in the caller's transaction. */
    void release(Handle handle, Run run, int most) {
        List<String> subjects = handle.createQuery("SELECT DISTINCT subject FROM reconciliation_difference WHERE run_id"
                        + " = :run AND result = 'held' ORDER BY subject LIMIT " + most)
                .bind("run", run.id())
                .mapTo(String.class)
                .list();
        for (String subject : subjects) {
            handle.execute(
                    "UPDATE reconciliation_difference SET result = 'pending' WHERE run_id = ? AND subject = ? AND"
                            + " result = 'held'",
                    run.id(),
                    subject);
            append(handle, run, new Subject(subject));
        }
    }

    /** Up to 100 differences of a run with ids after the given one. */
    public List<Difference> list(long run, long afterId) {
        return store.read(handle -> handle.createQuery("SELECT * FROM reconciliation_difference WHERE run_id = ? AND"
                        + " id > ? ORDER BY id LIMIT " + PAGE)
                .bind(0, run)
                .bind(1, afterId)
                .map((row, context) -> new Difference(
                        row.getLong("id"),
                        new Subject(row.getString("subject")),
                        row.getString("issue_key"),
                        row.getLong("item_id"),
                        FindingKind.of(row.getString("kind")),
                        row.getString("field"),
                        row.getString("base_jira"),
                        row.getString("base_portfolio"),
                        row.getString("jira"),
                        row.getString("portfolio"),
                        row.getString("target"),
                        row.getString("result"),
                        row.getString("reason")))
                .list());
    }

    /**
     * How many differences of a kind ended how.
     *
     * @param target the side that was written; empty if none
     */
    public record Tally(FindingKind kind, String result, String target, int count) {}

    /** The differences of a run, counted. */
    public List<Tally> tally(long run) {
        return store.read(handle -> handle.createQuery("SELECT kind, result, target, COUNT(*) AS n FROM"
                        + " reconciliation_difference WHERE run_id = ? GROUP BY kind, result, target")
                .bind(0, run)
                .map((row, context) -> new Tally(
                        FindingKind.of(row.getString("kind")),
                        row.getString("result"),
                        row.getString("target"),
                        row.getInt("n")))
                .list());
    }
}
