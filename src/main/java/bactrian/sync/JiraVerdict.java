package bactrian.sync;

import bactrian.jql.match.Decision;
import bactrian.jql.match.Verdict;
import bactrian.jql.parse.JqlParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** What Jira says of an issue whose filter only Jira can decide. */
public final class JiraVerdict {
    private static final Decision IN_SCOPE = new Decision(Verdict.MATCHES, "", "");
    private static final Decision OUT_OF_SCOPE = new Decision(Verdict.DOES_NOT_MATCH, "", "");
    private static final DateTimeFormatter UPDATED = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private final Duration lagHorizon;
    private final Clock clock;

    /** Until the horizon after its last change an issue may be missing from Jira's index. */
    public JiraVerdict(Duration lagHorizon, Clock clock) {
        this.lagHorizon = lagHorizon;
        this.clock = clock;
    }

    /** The filter to ask Jira about; without ORDER BY, so that a condition can be put before it. */
    public String question(@Variable("task") SyncTask task) {
        return JqlParser.parse(task.mapping().scope()).where().toString();
    }

    /**
     * The decision in Jira's answer. It stays undecidable where Jira refuses the filter, for the reason Jira gives.
     *
     * @param answer as {@code jqlMatch} answers
     * @throws LookAgainException if Jira says no of an issue that its index may not know yet as it is now
     */
    public Decision decision(@Variable("task") SyncTask task, @Body JsonNode answer) {
        JsonNode match = answer.path("matches").path(0);
        if (!match.path("errors").isEmpty()) {
            String reason =
                    "Jira refuses the filter: " + match.path("errors").path(0).asText();
            return new Decision(Verdict.UNDECIDABLE, question(task), reason);
        }
        for (JsonNode id : match.path("matchedIssues")) {
            if (id.asText().equals(task.issueId())) {
                return IN_SCOPE;
            }
        }
        return no(task);
    }

    private Decision no(SyncTask task) {
        Duration wait = lagHorizon.minus(Duration.between(changed(task), clock.instant()));
        if (wait.isNegative() || wait.isZero()) {
            return OUT_OF_SCOPE;
        }
        throw new LookAgainException(
                "doubtful",
                wait,
                "Jira says that the filter does not match " + task.issueKey()
                        + ", but its search may not know the last change yet: it is asked again later.");
    }

    /** An issue whose last change is unknown is taken for one that just changed, once. */
    private Instant changed(SyncTask task) {
        String updated = task.issue().path("fields").path("updated").asText("");
        try {
            return OffsetDateTime.parse(updated, UPDATED).toInstant();
        } catch (DateTimeException unknown) {
            return task.claim().attempts() > 0 ? Instant.EPOCH : clock.instant();
        }
    }
}
