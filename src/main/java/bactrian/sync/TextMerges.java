package bactrian.sync;

import bactrian.field.Compared;
import bactrian.field.Decision;
import bactrian.field.Direction;
import bactrian.field.FieldType;
import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import bactrian.jira.field.JiraFieldCodec;
import bactrian.text.RichText;
import bactrian.text.TextMerge;
import bactrian.text.merge.Keep;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Rich text that changed on both sides is merged block by block; only a block that both changed is a conflict. */
final class TextMerges {
    private TextMerges() {}

    /** The decision on a field, merged where its text can be. */
    static Decision merged(FieldMapping field, Compared compared, JsonNode raw, Decision decision) {
        boolean contested =
                decision instanceof Decision.Held || decision instanceof Decision.Write write && write.lost();
        boolean text =
                field.portfolioType() == FieldType.RICH_TEXT && field.jiraKind().type() == FieldType.RICH_TEXT;
        return contested && text && field.direction() == Direction.BOTH && compared.bothChanged()
                ? merge(compared, raw, decision)
                : decision;
    }

    private static Decision merge(Compared compared, JsonNode raw, Decision decision) {
        boolean open = decision instanceof Decision.Held;
        Keep keep =
                decision instanceof Decision.Write write && write.target() == Side.JIRA ? Keep.PORTFOLIO : Keep.JIRA;
        TextMerge merge = JiraFieldCodec.read(raw)
                .merge(markdown(compared.base().orElseThrow().portfolio()), markdown(compared.portfolio()), keep);
        if (open && !merge.conflicts().isEmpty()) {
            return decision;
        }
        List<Value> lost = merge.conflicts().stream()
                .map(conflict -> value(conflict.losing(keep)))
                .toList();
        Side losing = keep == Keep.JIRA ? Side.PORTFOLIO : Side.JIRA;
        return new Decision.Merge(value(merge.text()), compared.jira(), compared.portfolio(), losing, lost);
    }

    private static String markdown(Value value) {
        return value instanceof Value.RichText text ? text.markdown() : "";
    }

    private static Value value(RichText text) {
        String markdown = text.toMarkdown();
        return markdown.isEmpty() ? Value.EMPTY : new Value.RichText(markdown);
    }
}
