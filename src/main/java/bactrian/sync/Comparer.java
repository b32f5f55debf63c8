package bactrian.sync;

import bactrian.field.Base;
import bactrian.field.Compare;
import bactrian.field.ConflictRule;
import bactrian.field.Decision;
import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.integration.Bases;
import bactrian.integration.FieldMapping;
import bactrian.jira.JiraFieldCodec;
import bactrian.jira.JiraTime;
import bactrian.write.FieldChange;
import bactrian.write.FieldWrite;
import bactrian.write.Translation;
import bactrian.write.WriteSet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** Compares both sides of a link with their base; the bean of {@code sync-fields}. */
public final class Comparer {
    /** How far Jira's clock and ours may be apart beyond what the margin allows for: dates are whole seconds. */
    private static final Duration UNCERTAINTY = Duration.ofSeconds(1);

    private final Bases bases;
    private final Translation translation;

    /** Reads bases; translation says whether two values mean the same. */
    public Comparer(Bases bases, Translation translation) {
        this.bases = bases;
        this.translation = translation;
    }

    /** Compares every mapped field whose value Jira told; an absent one is unknown and left alone. */
    public Comparison compare(@Variable("task") SyncTask task) {
        Map<String, Bases.Settled> settled = bases.of(task.link().orElseThrow());
        JiraFieldCodec codec = new JiraFieldCodec(task.integration().deployment());
        return new Comparison(task.mapping().fields().stream()
                .filter(field ->
                        !task.issue().path("fields").path(field.jiraField()).isMissingNode())
                .map(field -> state(
                        task,
                        field,
                        codec,
                        Optional.ofNullable(settled.get(field.id())).map(Bases.Settled::base)))
                .map(state -> decideByPolicy(task, state, Optional.empty()))
                .toList());
    }

    private FieldState state(SyncTask task, FieldMapping field, JiraFieldCodec codec, Optional<Base> base) {
        JsonNode raw = task.issue().path("fields").path(field.jiraField());
        Value jira = codec.decode(field.jiraKind(), raw);
        Value portfolio = Translation.canonical(task.item().orElseThrow().value(field.portfolioField()));
        boolean agree = translation.agree(task.integration(), task.mapping().itemType(), field, jira, portfolio);
        Decision decision = Compare.decide(startingPoint(field, base, jira), jira, portfolio, field.direction(), agree);
        return new FieldState(field, base, jira, portfolio, raw, decision);
    }

    /** A computed field counts as changed when its field mapping is made, so that linked issues get it. */
    private static Optional<Base> startingPoint(FieldMapping field, Optional<Base> base, Value jira) {
        return field.computed() ? base.or(() -> Optional.of(new Base(jira, Value.EMPTY))) : base;
    }

    /** Decides the conflicts that need the time of Jira's change. */
    public Comparison decideNewest(
            @Variable("task") SyncTask task, @Variable("comparison") Comparison comparison, @Body JsonNode changelog) {
        return new Comparison(comparison.states().stream()
                .map(state -> state.decision() instanceof Decision.Conflict
                        ? decideByPolicy(task, state, changedAt(changelog, state.field()))
                        : state)
                .toList());
    }

    /** The changelog comes oldest first: the last change of the field counts. */
    private static Optional<Instant> changedAt(JsonNode changelog, FieldMapping field) {
        Optional<Instant> latest = Optional.empty();
        for (JsonNode history : changelog) {
            for (JsonNode item : history.path("items")) {
                boolean same = item.path("fieldId").asText().equals(field.jiraField())
                        || item.path("field").asText().equalsIgnoreCase(field.jiraName())
                        || item.path("field").asText().equals(field.jiraField());
                if (same) {
                    latest = Optional.of(JiraTime.parse(history.path("created").asText()));
                }
            }
        }
        return latest;
    }

    private static FieldState decideByPolicy(SyncTask task, FieldState state, Optional<Instant> jiraChanged) {
        if (!(state.decision() instanceof Decision.Conflict conflict)) {
            return state;
        }
        Instant portfolioChanged =
                task.item().orElseThrow().changedAt(state.field().portfolioField());
        return ConflictRule.winner(state.field().conflict(), jiraChanged, portfolioChanged, UNCERTAINTY)
                .map(winner -> state.with(
                        winner == Side.JIRA
                                ? new Decision.Write(Side.PORTFOLIO, conflict.jira(), conflict.portfolio())
                                : new Decision.Write(Side.JIRA, conflict.portfolio(), conflict.jira())))
                .orElse(state);
    }

    /** An empty set of writes for a task: its field routes fill it. */
    public WriteSet writes(@Variable("task") SyncTask task) {
        return new WriteSet(task.integration(), task.mapping(), task.issueId(), task.item(), List.of());
    }

    /** The set with what the field routes answered. */
    public WriteSet collected(@Variable("writes") WriteSet writes, @Body List<FieldWrite> answers) {
        return writes.with(answers);
    }

    /** The field changes that fill the twin of a new item or issue. */
    public List<FieldChange> filling(@Variable("task") SyncTask task) {
        Side target = task.newItem() ? Side.JIRA : Side.PORTFOLIO;
        JiraFieldCodec codec = new JiraFieldCodec(task.integration().deployment());
        return task.mapping().fields().stream()
                .filter(field -> field.direction().carriesFrom(target.other()) && !field.computed())
                .map(field -> new FieldChange(
                        field,
                        target,
                        target == Side.JIRA
                                ? Translation.canonical(
                                        task.item().orElseThrow().value(field.portfolioField()))
                                : jiraValue(task, codec, field),
                        Value.EMPTY,
                        MissingNode.getInstance()))
                .filter(change -> !change.value().equals(Value.EMPTY))
                .toList();
    }

    private static Value jiraValue(SyncTask task, JiraFieldCodec codec, FieldMapping field) {
        JsonNode raw = task.issue().path("fields").path(field.jiraField());
        return raw.isMissingNode() ? Value.EMPTY : codec.decode(field.jiraKind(), raw);
    }
}
