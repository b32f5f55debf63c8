package bactrian.console.links;

import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import bactrian.jira.field.JiraFieldCodec;
import bactrian.write.Translation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Compares a pair field by field. */
public final class FieldPairs {
    private final Translation translation;

    /** Translation says whether two values mean the same. */
    public FieldPairs(Translation translation) {
        this.translation = translation;
    }

    /** The fields whose values Jira told; what is made here is left to the sync, which writes it in any case. */
    public List<FieldPair> of(Pair pair) {
        return pair.mapping().fields().stream()
                .filter(field -> !field.computed() && !raw(pair, field).isMissingNode())
                .map(field -> fieldPair(pair, field))
                .toList();
    }

    private FieldPair fieldPair(Pair pair, FieldMapping field) {
        Value jira = new JiraFieldCodec(pair.integration().deployment()).decode(field.jiraKind(), raw(pair, field));
        Value portfolio = Translation.canonical(pair.item().value(field.portfolioField()));
        boolean agree = translation.agree(pair.integration(), pair.mapping().itemType(), field, jira, portfolio);
        return new FieldPair(field, jira, portfolio, agree);
    }

    private static JsonNode raw(Pair pair, FieldMapping field) {
        return pair.issue().path("fields").path(field.jiraField());
    }
}
