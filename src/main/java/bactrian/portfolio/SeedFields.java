package bactrian.portfolio;

import bactrian.field.FieldType;
import bactrian.field.Value;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The fields that a new portfolio starts with. */
final class SeedFields {
    private static final Set<ItemType> BOTH = EnumSet.allOf(ItemType.class);
    private static final List<Value.Option> STAGES = options("To Do", "In Progress", "In Review", "Done");
    private static final List<Value.Option> RAG = options("Red", "Amber", "Green");

    private SeedFields() {}

    static List<FieldDefinition> all() {
        return List.of(
                new FieldDefinition("name", "Name", BOTH, FieldType.TEXT, List.of(), true, false),
                plain("description", "Description", FieldType.RICH_TEXT),
                list("lifecycleStage", "Lifecycle stage", EnumSet.of(ItemType.INITIATIVE), STAGES),
                list("deliveryStatus", "Delivery status", EnumSet.of(ItemType.OUTCOME), STAGES),
                new FieldDefinition(
                        "initiative",
                        "Initiative",
                        EnumSet.of(ItemType.OUTCOME),
                        FieldType.ITEM,
                        List.of(),
                        false,
                        false),
                plain("team", "Team", FieldType.TEAM),
                list("overallRag", "Overall RAG", BOTH, RAG),
                plain("startDate", "Start date", FieldType.DATE),
                plain("endDate", "End date", FieldType.DATE),
                list("type", "Type", BOTH, List.of()),
                new FieldDefinition("url", "URL", BOTH, FieldType.URL, List.of(), false, true),
                plain("owner", "Owner", FieldType.USER),
                plain("dueDate", "Due date", FieldType.DATE),
                list("riskRag", "Risk RAG", BOTH, RAG),
                list("resourceRag", "Resource RAG", BOTH, RAG),
                list("financialRag", "Financial RAG", BOTH, RAG),
                list("product", "Product", BOTH, List.of()),
                list("client", "Client", BOTH, List.of()));
    }

    private static FieldDefinition plain(String name, String title, FieldType type) {
        return new FieldDefinition(name, title, BOTH, type, List.of(), false, false);
    }

    private static FieldDefinition list(String name, String title, Set<ItemType> types, List<Value.Option> options) {
        return new FieldDefinition(name, title, types, FieldType.SELECT, options, false, false);
    }

    private static List<Value.Option> options(String... names) {
        return Arrays.stream(names).map(name -> new Value.Option(name, name)).toList();
    }
}
