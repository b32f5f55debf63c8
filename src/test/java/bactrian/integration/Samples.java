package bactrian.integration;

import bactrian.field.ConflictPolicy;
import bactrian.field.Direction;
import bactrian.field.FieldType;
import bactrian.field.OptionTable;
import bactrian.field.Value;
import bactrian.jira.Deployment;
import bactrian.jira.JiraAuth;
import bactrian.jira.field.JiraFieldKind;
import bactrian.portfolio.ItemType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Integrations and mappings as an administrator may have set them up. */
public final class Samples {
    private static final Instant MARCH = Instant.parse("2026-03-01T08:00:00Z");

    private Samples() {}

    /** An integration that is not stored yet, with the given webhook token. */
    public static Integration integration(JiraAuth auth, String webhookToken) {
        return new Integration(
                0,
                "Caravan",
                Deployment.CLOUD,
                URI.create("https://jira.example"),
                "jira.example",
                auth,
                "10000",
                "CAR",
                "account-1",
                webhookToken,
                "webhook-secret",
                RunState.ACTIVE,
                "",
                Optional.empty(),
                MARCH);
    }

    /** A mapping that is not stored yet. */
    public static Mapping mapping(long integration, ItemType type, boolean enabled) {
        FieldMapping rag = new FieldMapping(
                "fm-1",
                "overallRag",
                FieldType.SELECT,
                false,
                "customfield_10010",
                "RAG",
                JiraFieldKind.SELECT,
                Direction.BOTH,
                ConflictPolicy.NEWEST,
                new OptionTable(
                        List.of(new OptionTable.Pair(
                                new Value.Option("Red", "Red"), new Value.Option("10100", "Rot"), true)),
                        List.of(new Value.Option("10100", "Rot"))),
                Value.EMPTY,
                TextRule.PLAIN,
                "",
                MARCH);
        return new Mapping(
                0,
                integration,
                type,
                "10001",
                "Epic",
                "labels = \"camel\"",
                "labels = camel",
                enabled,
                MARCH,
                OnCreate.BOTH,
                OnDelete.ARCHIVE,
                ConflictPolicy.ASK,
                Map.of("Done", Map.of("resolution", Map.of("name", "Done"))),
                List.of(rag));
    }
}
