package bactrian.sync;

import bactrian.deadletter.Conflicts;
import bactrian.field.Base;
import bactrian.field.Compared;
import bactrian.field.Contest;
import bactrian.field.Decision;
import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.integration.Bases;
import bactrian.integration.FieldMapping;
import bactrian.jira.JiraTime;
import bactrian.jira.field.JiraFieldCodec;
import bactrian.write.Sightings;
import bactrian.write.Translation;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** Compares both sides of a link with their base; the bean of {@code sync-fields}. */
public final class Comparer {
    /** How far Jira's clock and ours may be apart beyond what the margin allows for: dates are whole seconds. */
    private static final Duration UNCERTAINTY = Duration.ofSeconds(1);

    private final Bases bases;
    private final Conflicts conflicts;
    private final Translation translation;
    private final Sightings sightings;

    /** Reads bases and what people chose; translation says whether two values mean the same. */
    public Comparer(Bases bases, Conflicts conflicts, Translation translation, Sightings sightings) {
        this.bases = bases;
        this.conflicts = conflicts;
        this.translation = translation;
        this.sightings = sightings;
    }

    /** Compares every mapped field whose value Jira told; an absent one is unknown and left alone. */
    public Comparison compare(@Variable("task") SyncTask task) {
        sightings.of(task.integration(), task.mapping().fields(), task.issue());
        Map<String, Bases.Settled> settled = bases.of(task.link().orElseThrow());
        Map<String, Side> chosen = conflicts.chosen(task.link().orElseThrow().issue());
        return new Comparison(task.mapping().fields().stream()
                .filter(field ->
                        !task.issue().path("fields").path(field.jiraField()).isMissingNode())
                .map(field -> state(
                        task,
                        field,
                        Optional.ofNullable(settled.get(field.id())),
                        contest(task, field, Optional.ofNullable(chosen.get(field.id())), Optional.empty())))
                .toList());
    }

    private FieldState state(SyncTask task, FieldMapping field, Optional<Bases.Settled> settled, Contest contest) {
        JsonNode raw = task.issue().path("fields").path(field.jiraField());
        Value jira = new JiraFieldCodec(task.integration().deployment()).decode(field.jiraKind(), raw);
        Value portfolio = portfolio(task, field);
        Optional<Value> overwritten = settled.flatMap(
                base -> new Overwrites(task.integration()).of(task.claim().events(), field, base));
        boolean asSettled = settled.filter(base -> base.base().equals(new Base(jira, portfolio)))
                .isPresent();
        if (asSettled && overwritten.isPresent()) {
            return overwritten(task, field, settled.get(), overwritten.get(), contest);
        }
        boolean agree = translation.agree(task.integration(), task.mapping().itemType(), field, jira, portfolio);
        Compared compared = new Compared(
                settled.map(Bases.Settled::base), jira, portfolio, field.direction(), field.computed(), agree, contest);
        return FieldState.of(field, compared, jira, raw, false);
    }

    /** What our write overwrote counts as a change of Jira's against the value that was written over it. */
    private FieldState overwritten(
            SyncTask task, FieldMapping field, Bases.Settled settled, Value overwritten, Contest contest) {
        Value portfolio = settled.base().portfolio();
        Value before = settled.writtenOver().orElse(Value.EMPTY);
        boolean agree = translation.agree(task.integration(), task.mapping().itemType(), field, overwritten, portfolio);
        Compared compared = new Compared(
                Optional.of(new Base(before, before.equals(portfolio) ? overwritten : before)),
                overwritten,
                portfolio,
                field.direction(),
                false,
                agree,
                contest);
        JsonNode raw = task.issue().path("fields").path(field.jiraField());
        return FieldState.of(field, compared, settled.base().jira(), raw, true);
    }

    /** The portfolio's value; a fixed value has none of its own. */
    static Value portfolio(SyncTask task, FieldMapping field) {
        return field.fixed()
                ? Value.EMPTY
                : Translation.canonical(task.item().orElseThrow().value(field.portfolioField()));
    }

    private static Contest contest(
            SyncTask task, FieldMapping field, Optional<Side> chosen, Optional<Instant> jiraChanged) {
        Instant portfolioChanged = task.item().orElseThrow().changedAt(field.portfolioField());
        return new Contest(field.conflict(), chosen, jiraChanged, portfolioChanged, UNCERTAINTY);
    }

    /** Decides the conflicts that need the time of Jira's change. */
    public Comparison decideNewest(
            @Variable("task") SyncTask task, @Variable("comparison") Comparison comparison, @Body JsonNode changelog) {
        return new Comparison(comparison.states().stream()
                .map(state -> state.decision() instanceof Decision.Held
                        ? state.with(contest(
                                task,
                                state.field(),
                                state.compared().contest().chosen(),
                                changedAt(task, changelog, state.field())))
                        : state)
                .toList());
    }

    /** The changelog comes oldest first: the last change of the field that is not ours counts. */
    private static Optional<Instant> changedAt(SyncTask task, JsonNode changelog, FieldMapping field) {
        Optional<Instant> latest = Optional.empty();
        for (JsonNode history : changelog) {
            JsonNode author = history.path("author");
            boolean ours = author.path("accountId")
                    .asText(author.path("name").asText(""))
                    .equals(task.integration().account());
            for (JsonNode item : history.path("items")) {
                if (!ours && Overwrites.concerns(item, field)) {
                    latest = Optional.of(JiraTime.parse(history.path("created").asText()));
                }
            }
        }
        return latest;
    }
}
