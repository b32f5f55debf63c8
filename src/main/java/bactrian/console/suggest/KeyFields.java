package bactrian.console.suggest;

import static bactrian.console.suggest.KeyField.Kind.ADDITIONAL;
import static bactrian.console.suggest.KeyField.Kind.KEY;

import bactrian.field.FieldType;
import bactrian.jira.Deployment;
import bactrian.portfolio.ItemType;
import java.util.List;
import java.util.stream.Stream;

/** The table of key and additional fields of initiatives and outcomes. */
final class KeyFields {
    private static final List<KeyField> SHARED = List.of(
            new KeyField("name", KEY, "Summary", "summary", FieldType.TEXT),
            new KeyField("description", KEY, "Description", "description", FieldType.RICH_TEXT),
            new KeyField("team", KEY, "Team", "", FieldType.TEAM),
            new KeyField("overallRag", KEY, "RAG Status", "", FieldType.SELECT),
            new KeyField(
                    "startDate",
                    KEY,
                    "Target start",
                    "com.atlassian.jpo:jpo-custom-field-baseline-start",
                    FieldType.DATE),
            new KeyField(
                    "endDate", KEY, "Target end", "com.atlassian.jpo:jpo-custom-field-baseline-end", FieldType.DATE),
            new KeyField("type", KEY, "Demand Type", "", FieldType.SELECT),
            new KeyField("owner", ADDITIONAL, "Owner", "", FieldType.USER),
            new KeyField("dueDate", ADDITIONAL, "Due date", "duedate", FieldType.DATE),
            new KeyField("riskRag", ADDITIONAL, "Risk RAG Status", "", FieldType.SELECT),
            new KeyField("resourceRag", ADDITIONAL, "Resource RAG Status", "", FieldType.SELECT),
            new KeyField("financialRag", ADDITIONAL, "Financial RAG Status", "", FieldType.SELECT),
            new KeyField("product", ADDITIONAL, "Product", "", FieldType.SELECT),
            new KeyField("client", ADDITIONAL, "Client", "", FieldType.SELECT));

    private KeyFields() {}

    /** The rows of an item type; where the deployments differ, those of one. */
    static List<KeyField> of(ItemType itemType, Deployment deployment) {
        Stream<KeyField> own = itemType == ItemType.INITIATIVE
                ? Stream.of(
                        status("lifecycleStage"), new KeyField("url", KEY, "Kiplot Initiative Link", "", FieldType.URL))
                : Stream.of(
                        status("deliveryStatus"),
                        parent(deployment),
                        new KeyField("url", KEY, "Kiplot Outcome Link", "", FieldType.URL));
        return Stream.concat(SHARED.stream(), own).toList();
    }

    private static KeyField status(String portfolioField) {
        return new KeyField(portfolioField, KEY, "Status", "status", FieldType.SELECT);
    }

    private static KeyField parent(Deployment deployment) {
        return deployment == Deployment.CLOUD
                ? new KeyField("initiative", KEY, "Parent", "parent", FieldType.ITEM)
                : new KeyField(
                        "initiative", KEY, "Parent Link", "com.atlassian.jpo:jpo-custom-field-parent", FieldType.ITEM);
    }
}
