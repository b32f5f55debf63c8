package bactrian.console;

import bactrian.explain.EventLine;
import bactrian.explain.Explainer;
import bactrian.explain.Explanation;
import bactrian.explain.FieldLine;
import bactrian.field.Base;
import bactrian.field.InvalidInputException;
import bactrian.field.Side;
import bactrian.integration.Mapping;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.apache.camel.Header;

/** Explanations as the API shows them. */
public final class ExplainApi {
    private final Explainer explainer;

    /** Asks the explainer. */
    public ExplainApi(Explainer explainer) {
        this.explainer = explainer;
    }

    /** Explains {@code ?issue=KEY} or {@code ?item=ID}. */
    public ObjectNode explain(@Header("issue") String issue, @Header("item") String item) {
        boolean hasIssue = issue != null && !issue.isBlank();
        boolean hasItem = item != null && !item.isBlank();
        if (hasIssue == hasItem) {
            throw new InvalidInputException("issue", "Name an issue by its key or an item by its id, one of both.");
        }
        if (hasItem && !item.matches("\\d{1,18}")) {
            throw new InvalidInputException("item", "item must be the id of an item, but is " + item);
        }
        return view(hasIssue ? explainer.issue(issue.strip()) : explainer.item(Long.parseLong(item)));
    }

    private static ObjectNode view(Explanation explanation) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        explanation.says().forEach(view.putArray("says")::add);
        view.put("issueKey", explanation.issueKey())
                .put("itemId", explanation.item().map(String::valueOf).orElse(""));
        explanation.integration().ifPresent(one -> view.putObject("integration")
                .put("id", String.valueOf(one.id()))
                .put("name", one.name())
                .put("state", one.state().id())
                .put("reason", one.reason()));
        explanation.mapping().ifPresent(mapping -> view.set("mapping", mapping(mapping)));
        explanation.clauses().ifPresent(clauses -> view.set("filter", clause(clauses)));
        explanation.link().ifPresent(link -> view.set("link", LinksApi.view(link)));
        view.putArray("fields");
        explanation.fields().forEach(line -> view.withArray("fields").add(field(line)));
        view.putArray("events");
        explanation.events().forEach(event -> view.withArray("events").add(event(event)));
        view.putArray("deadLetters");
        explanation.deadLetters().forEach(letter -> view.withArray("deadLetters")
                .add(DeadLettersApi.view(letter)));
        return view;
    }

    private static ObjectNode mapping(Mapping mapping) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(mapping.id()))
                .put("itemType", mapping.itemType().id())
                .put("issueType", mapping.issueTypeName())
                .put("filter", mapping.filter())
                .put("enabled", mapping.enabled())
                .put("activeSince", mapping.activeSince().toString())
                .put("onCreate", mapping.onCreate().id());
    }

    private static ObjectNode clause(bactrian.jql.match.Explanation clause) {
        ObjectNode view = JsonNodeFactory.instance
                .objectNode()
                .put("clause", clause.clause())
                .put("verdict", clause.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .put("value", clause.seen())
                .put("reason", clause.reason());
        clause.parts().forEach(part -> view.withArray("clauses").add(clause(part)));
        return view;
    }

    private static ObjectNode field(FieldLine line) {
        ObjectNode view = JsonNodeFactory.instance
                .objectNode()
                .put("field", line.field().portfolioField())
                .put("jiraField", line.field().jiraField())
                .put("direction", line.field().direction().name().toLowerCase(Locale.ROOT));
        line.base().ifPresent(base -> view.set("base", pair(base)));
        view.set("now", pair(line.current()));
        return view.put("says", line.says());
    }

    private static ObjectNode pair(Base pair) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(Side.JIRA.id(), pair.jira().display())
                .put(Side.PORTFOLIO.id(), pair.portfolio().display());
    }

    private static ObjectNode event(EventLine event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(event.id()))
                .put("kind", event.kind())
                .put("acceptedAt", event.acceptedAt().toString())
                .put("state", event.state())
                .put("result", event.result())
                .put("reason", event.reason());
    }
}
