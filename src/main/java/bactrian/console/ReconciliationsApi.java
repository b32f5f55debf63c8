package bactrian.console;

import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.integration.Integration;
import bactrian.integration.Integrations;
import bactrian.jql.parse.JqlDialect;
import bactrian.jql.parse.JqlParser;
import bactrian.jql.parse.ParseResult;
import bactrian.reconcile.Difference;
import bactrian.reconcile.Differences;
import bactrian.reconcile.NewRun;
import bactrian.reconcile.Progress;
import bactrian.reconcile.Run;
import bactrian.reconcile.RunKind;
import bactrian.reconcile.Runs;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Reconciliations as the API starts and shows them. */
public final class ReconciliationsApi {
    private final Integrations integrations;
    private final Runs runs;
    private final Progress progress;
    private final Differences differences;
    private final ReconciliationView view;

    /** Starts, stops and resumes stored runs. */
    public ReconciliationsApi(
            Integrations integrations, Runs runs, Progress progress, Differences differences, Clock clock) {
        this.integrations = integrations;
        this.runs = runs;
        this.progress = progress;
        this.differences = differences;
        this.view = new ReconciliationView(differences, clock);
    }

    /** Starts a run: {@code {dryRun?, filter?, light?}}. */
    public ObjectNode start(@Header("id") long id, @Body JsonNode request) {
        Integration integration = integrations.get(id);
        String filter = filter(request.path("filter").asText("").strip());
        boolean light = request.path("light").asBoolean(false);
        if (light && !filter.isEmpty()) {
            throw new InvalidInputException("light", "A light run has a filter of its own: what changed lately.");
        }
        RunKind kind = light ? RunKind.LIGHT : filter.isEmpty() ? RunKind.FULL : RunKind.FILTER;
        boolean dryRun = request.path("dryRun").asBoolean(false);
        return view.of(runs.start(new NewRun(integration, kind, dryRun, filter, "API")));
    }

    private static String filter(String text) {
        if (text.isEmpty()) {
            return "";
        }
        ParseResult result = JqlParser.read(text, JqlDialect.JIRA);
        List<InputFault> faults = result.faults().stream()
                .map(fault -> new InputFault("filter", fault.toString()))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        if (!result.query().orderBy().isEmpty()) {
            throw new InvalidInputException("filter", "Leave ORDER BY out: a run sorts by key.");
        }
        return result.query().toString();
    }

    /** A page of runs, newest first. */
    public ObjectNode list(@Header("integration") Long integration, @Header("before") Long before) {
        List<Run> page = runs.list(integration == null ? 0 : integration, before == null ? Long.MAX_VALUE : before);
        return Pages.of(
                page.stream().map(view::of).toList(),
                page.isEmpty() ? 0 : page.get(page.size() - 1).id());
    }

    /** One run with its counts, beside those of the run before, and a page of its differences. */
    public ObjectNode get(@Header("id") long id, @Header("after") Long after) {
        Run run = runs.get(id);
        ObjectNode shown = view.of(run);
        runs.list(run.integration(), id).stream()
                .filter(other ->
                        other.kind() == run.kind() && other.restriction().equals(run.restriction()))
                .findFirst()
                .ifPresent(previous -> shown.set("previous", view.of(previous)));
        List<Difference> page = differences.list(id, after == null ? 0 : after);
        shown.set(
                "differences",
                Pages.of(
                        page.stream().map(ReconciliationView::of).toList(),
                        page.isEmpty() ? 0 : page.get(page.size() - 1).id()));
        return shown;
    }

    /** Stops a run after its present step. */
    public ObjectNode stop(@Header("id") long id) {
        return view.of(progress.stop(id));
    }

    /** Lets a run go on that was stopped, or that asks whether it may delete and clear so much. */
    public ObjectNode resume(@Header("id") long id) {
        return view.of(progress.resume(integrations.get(runs.get(id).integration()), id));
    }
}
