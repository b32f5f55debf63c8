package bactrian.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bactrian.field.ConflictPolicy;
import bactrian.inbox.Claim;
import bactrian.inbox.Event;
import bactrian.inbox.EventKind;
import bactrian.inbox.Subject;
import bactrian.integration.Integration;
import bactrian.integration.Mapping;
import bactrian.integration.OnCreate;
import bactrian.integration.OnDelete;
import bactrian.integration.RunState;
import bactrian.jira.Deployment;
import bactrian.jira.JiraAuth;
import bactrian.jql.match.Verdict;
import bactrian.portfolio.ItemType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JiraVerdictTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String NO = "{\"matches\": [{\"matchedIssues\": [], \"errors\": []}]}";

    private final JiraVerdict verdict = new JiraVerdict(Duration.ofMinutes(10), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void yesIsBelievedAtOnce() throws JsonProcessingException {
        JsonNode yes = json("{\"matches\": [{\"matchedIssues\": [10001], \"errors\": []}]}");

        assertThat(verdict.decision(task("2026-11-25T11:59:59.000+0000", 0), yes)
                        .verdict())
                .isEqualTo(Verdict.MATCHES);
    }

    @Test
    void noIsAskedAgainWhenTheIndexMustKnowTheLastChange() throws JsonProcessingException {
        assertThatThrownBy(() -> verdict.decision(task("2026-11-25T12:56:00.000+0100", 3), json(NO)))
                .isInstanceOfSatisfying(LookAgainException.class, again -> assertThat(again.delay())
                        .isEqualTo(Duration.ofMinutes(6)))
                .hasMessageContaining("DEV-1");
    }

    @Test
    void noIsBelievedOfWhatHasNotChangedSinceTheHorizon() throws JsonProcessingException {
        assertThat(verdict.decision(task("2026-11-25T11:50:00.000+0000", 0), json(NO))
                        .verdict())
                .isEqualTo(Verdict.DOES_NOT_MATCH);
    }

    @Test
    void noOfAnIssueWithoutTimeIsBelievedTheSecondTime() throws JsonProcessingException {
        assertThatThrownBy(() -> verdict.decision(task("", 0), json(NO))).isInstanceOf(LookAgainException.class);
        assertThat(verdict.decision(task("", 1), json(NO)).verdict()).isEqualTo(Verdict.DOES_NOT_MATCH);
    }

    @Test
    void aRefusedFilterStaysUndecidableForJirasReason() throws JsonProcessingException {
        JsonNode refused = json("{\"matches\": [{\"matchedIssues\": [], \"errors\": [\"Field 'x' does not exist\"]}]}");

        assertThat(verdict.decision(task("", 0), refused))
                .satisfies(decision -> assertThat(decision.undecidable()).isTrue())
                .satisfies(decision ->
                        assertThat(decision.reason()).isEqualTo("Jira refuses the filter: Field 'x' does not exist"));
    }

    @Test
    void theQuestionHasNoOrder() throws JsonProcessingException {
        assertThat(verdict.question(task("", 0))).isEqualTo("project = 10000 OR summary ~ humps");
    }

    private static SyncTask task(String updated, int attempts) throws JsonProcessingException {
        Subject subject = Subject.issue("site", "10001");
        Event event = new Event(1, 1, subject, EventKind.WEBHOOK, "{}", NOW, attempts, "");
        JsonNode issue =
                json("{\"id\": \"10001\", \"key\": \"DEV-1\", \"fields\": {\"updated\": \"" + updated + "\"}}");
        return new SyncTask(
                new Claim("owner", Set.of(subject), List.of(event)),
                integration(),
                mapping(),
                Optional.empty(),
                "10001",
                issue,
                Optional.empty(),
                false,
                Optional.empty(),
                false);
    }

    private static Integration integration() {
        return new Integration(
                1,
                "Development",
                Deployment.CLOUD,
                URI.create("https://jira.example.com"),
                "jira.example.com",
                new JiraAuth.Basic("demo@example.com", "token"),
                "10000",
                "DEV",
                "5b10",
                "webhook",
                "",
                RunState.ACTIVE,
                "",
                Optional.empty(),
                NOW);
    }

    private static Mapping mapping() {
        return new Mapping(
                1,
                1,
                ItemType.INITIATIVE,
                "10100",
                "Initiative",
                "",
                "project = 10000 OR summary ~ humps ORDER BY created",
                true,
                NOW,
                OnCreate.BOTH,
                OnDelete.UNLINK,
                ConflictPolicy.NEWEST,
                List.of(),
                List.of());
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
