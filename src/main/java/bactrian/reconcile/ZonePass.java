package bactrian.reconcile;

import bactrian.integration.Integration;
import bactrian.jira.JqlTime;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;

/** Asks in which zone Jira reads times, and narrows a light run to what changed since the last one. */
final class ZonePass implements Pass {
    private final Cursors cursors;
    private final Clock clock;

    ZonePass(Cursors cursors, Clock clock) {
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public Phase phase() {
        return Phase.ZONE;
    }

    @Override
    public Step next(Run run, Integration integration) {
        return Step.account(run, integration);
    }

    @Override
    public Turn take(Step step, Answer answer) {
        return Turn.moved(true, "");
    }

    /** The JQL for what changed since the last run; Jira's clock counts, since it dates the changes. */
    String since(Step step, Answer answer) {
        Instant now = answer.jiraNow().orElseGet(clock::instant);
        return "updated >= "
                + JqlTime.of((JsonNode) answer.body()).since(cursors.jira(step.run(), now), cursors.overlap());
    }
}
