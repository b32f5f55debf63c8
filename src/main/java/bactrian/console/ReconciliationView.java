package bactrian.console;

import bactrian.field.Side;
import bactrian.reconcile.Difference;
import bactrian.reconcile.Differences;
import bactrian.reconcile.FindingKind;
import bactrian.reconcile.Run;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** A run and its differences as the API shows them. */
final class ReconciliationView {
    private final Differences differences;
    private final Clock clock;

    ReconciliationView(Differences differences, Clock clock) {
        this.differences = differences;
        this.clock = clock;
    }

    ObjectNode of(Run run) {
        Duration took = Duration.between(run.startedAt(), run.endedAt().orElseGet(clock::instant));
        ObjectNode shown = JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(run.id()))
                .put("integration", String.valueOf(run.integration()))
                .put("kind", run.kind().id())
                .put("dryRun", run.dryRun())
                .put("filter", run.restriction())
                .put("startedBy", run.by())
                .put("state", run.status().id())
                .put("reason", run.reason())
                .put("phase", run.phase().id())
                .put("startedAt", run.startedAt().toString())
                .put("durationMs", took.toMillis())
                .put("calls", run.calls());
        run.endedAt().ifPresent(ended -> shown.put("endedAt", ended.toString()));
        shown.set("counts", counts(run));
        return shown;
    }

    private ObjectNode counts(Run run) {
        List<Differences.Tally> tallies = differences.tally(run.id());
        ObjectNode counts = JsonNodeFactory.instance
                .objectNode()
                .put("checked", run.checked())
                .put("equal", run.equal())
                .put("differences", sum(tallies, tally -> true));
        counts.putObject("healed")
                .put(Side.JIRA.id(), sum(tallies, tally -> written(tally, Side.JIRA)))
                .put(Side.PORTFOLIO.id(), sum(tallies, tally -> written(tally, Side.PORTFOLIO)));
        counts.putObject("created")
                .put(Side.JIRA.id(), sum(tallies, tally -> created(tally, FindingKind.NEW_ITEM)))
                .put(Side.PORTFOLIO.id(), sum(tallies, tally -> created(tally, FindingKind.NEW_ISSUE)));
        return counts.put("deleted", sum(tallies, ended("unlinked")))
                .put("conflicts", sum(tallies, ended("conflict")))
                .put("dead", sum(tallies, ended("dead")))
                .put("outOfScope", sum(tallies, ended("out-of-scope")))
                .put("held", sum(tallies, ended("held")))
                .put("pending", sum(tallies, ended("pending")))
                .put("unreachable", run.unreachable());
    }

    private static boolean written(Differences.Tally tally, Side side) {
        return tally.kind() == FindingKind.FIELD
                && tally.result().equals("written")
                && tally.target().equals(side.id());
    }

    private static boolean created(Differences.Tally tally, FindingKind kind) {
        return tally.kind() == kind && tally.result().equals("created");
    }

    private static Predicate<Differences.Tally> ended(String result) {
        return tally -> tally.result().equals(result);
    }

    private static int sum(List<Differences.Tally> tallies, Predicate<Differences.Tally> counted) {
        return tallies.stream()
                .filter(counted)
                .mapToInt(Differences.Tally::count)
                .sum();
    }

    static ObjectNode of(Difference difference) {
        ObjectNode shown = JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(difference.id()))
                .put("kind", difference.kind().id())
                .put("subject", difference.subject().key())
                .put("issueKey", difference.issueKey())
                .put("itemId", difference.itemId() == 0 ? "" : String.valueOf(difference.itemId()))
                .put("field", difference.field());
        if (!difference.field().isEmpty()) {
            shown.putObject("base")
                    .put(Side.JIRA.id(), difference.baseJira())
                    .put(Side.PORTFOLIO.id(), difference.basePortfolio());
            shown.put(Side.JIRA.id(), difference.jira()).put(Side.PORTFOLIO.id(), difference.portfolio());
        }
        return shown.put("target", difference.target())
                .put("result", difference.result())
                .put("reason", difference.reason());
    }
}
