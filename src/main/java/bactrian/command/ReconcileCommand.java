package bactrian.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** Starts reconciliations, waits until they end, and prints their reports as one JSON array. */
final class ReconcileCommand {
    private static final long POLL = Duration.ofMillis(500).toNanos();

    private final Api api;
    private final PrintStream out;

    ReconcileCommand(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** Answers 0 when all is equal or healed, 1 when a run failed, asks, or found something that it did not heal. */
    int run(Options options) {
        ArrayNode reports = JsonNodeFactory.instance.arrayNode();
        for (String integration : integrations(options)) {
            JsonNode run = api.post("/api/integrations/" + Api.encoded(integration) + "/reconcile", request(options));
            reports.add(report(run.path("id").asText()));
        }
        out.println(reports.toPrettyString());
        return StreamSupport.stream(reports.spliterator(), false).allMatch(ReconcileCommand::well) ? 0 : 1;
    }

    private List<String> integrations(Options options) {
        String one = options.value("--integration", "");
        List<String> ids = new ArrayList<>();
        if (one.isEmpty()) {
            api.all("/api/integrations", "after")
                    .forEach(integration -> ids.add(integration.path("id").asText()));
        } else {
            ids.add(one);
        }
        return ids;
    }

    private static ObjectNode request(Options options) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("dryRun", options.has("--dry-run"))
                .put("light", options.has("--light"))
                .put("filter", options.value("--filter", ""));
    }

    private ObjectNode report(String run) {
        JsonNode shown = api.get("/api/reconciliations/" + run);
        while (shown.path("state").asText().equals("running")) {
            LockSupport.parkNanos(POLL);
            shown = api.get("/api/reconciliations/" + run);
        }
        ObjectNode report = shown.deepCopy();
        ArrayNode differences = report.putArray("differences");
        shown.path("differences").path("items").forEach(differences::add);
        String next = shown.path("differences").path("next").asText("");
        while (!next.isEmpty()) {
            JsonNode page =
                    api.get("/api/reconciliations/" + run + "?after=" + next).path("differences");
            page.path("items").forEach(differences::add);
            next = page.path("next").asText("");
        }
        return report;
    }

    private static boolean well(JsonNode report) {
        JsonNode counts = report.path("counts");
        int open = counts.path("conflicts").asInt()
                + counts.path("dead").asInt()
                + counts.path("unreachable").asInt()
                + (report.path("dryRun").asBoolean()
                        ? counts.path("differences").asInt()
                        : 0);
        return report.path("state").asText().equals("done") && open == 0;
    }
}
