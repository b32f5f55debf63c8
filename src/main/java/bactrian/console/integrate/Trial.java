package bactrian.console.integrate;

import bactrian.field.InputFault;
import bactrian.integration.Integration;
import bactrian.jira.JiraConnection;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What an administrator entered, with what the steps of Integrate have found out about it so far. */
public record Trial(IntegrationRequest request, Usage usage, Found found, Map<CheckStep, StepResult> results) {
    /** Copies what it is given. */
    public Trial {
        results = Map.copyOf(results);
    }

    /** Before the first step. */
    public static Trial of(IntegrationRequest request, Usage usage) {
        return new Trial(request, usage, Found.NOTHING, Map.of());
    }

    /** Of a stored integration, as it stands. */
    public static Trial of(Integration stored, Usage usage) {
        return of(
                new IntegrationRequest(
                        stored.deployment(), stored.name(), stored.jiraUrl(), stored.auth(), stored.projectId(), ""),
                usage);
    }

    /** The connection that is tried; its name stands in messages. */
    JiraConnection connection() {
        return new JiraConnection(request.name(), request.deployment(), request.jiraUrl(), request.auth());
    }

    /** Takes a step, or leaves it out when one that it rests on has failed. */
    Trial take(CheckStep step, Supplier<Trial> check) {
        Optional<CheckStep> failed = step.restsOn().filter(before -> Optional.ofNullable(results.get(before))
                .filter(StepResult::blocks)
                .isPresent());
        return failed.map(before -> ended(step, StepResult.skipped(before))).orElseGet(check);
    }

    /** With the end of a step. */
    Trial ended(CheckStep step, StepResult result) {
        Map<CheckStep, StepResult> more = new TreeMap<>(results);
        more.put(step, result);
        return new Trial(request, usage, found, more);
    }

    Trial finding(Found more) {
        return new Trial(request, usage, more, results);
    }

    /** Everything that is wrong. */
    public List<InputFault> faults() {
        return new TreeMap<>(results)
                .values().stream().flatMap(result -> result.faults().stream()).toList();
    }

    /** The steps as answers show them: {@code [{step, state, message, suggestion?}]}. */
    public ArrayNode steps() {
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        new TreeMap<>(results).forEach((step, result) -> {
            ObjectNode row = steps.addObject()
                    .put("step", step.id())
                    .put("state", result.state().id())
                    .put("message", result.message());
            if (!result.suggestion().isEmpty()) {
                row.put("suggestion", result.suggestion());
            }
        });
        return steps;
    }

    /** The report of a check: {@code {ok, steps, errors?}}. */
    public ObjectNode report() {
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("ok", faults().isEmpty());
        report.set("steps", steps());
        faults().forEach(fault -> report.withArray("errors")
                .addObject()
                .put("field", fault.field())
                .put("message", fault.message()));
        return report;
    }
}
