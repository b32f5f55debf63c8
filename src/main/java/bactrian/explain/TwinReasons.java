package bactrian.explain;

import bactrian.inbox.Subject;
import bactrian.integration.Integration;
import bactrian.integration.Links;
import bactrian.integration.Mapping;
import bactrian.jql.match.Explanation;
import bactrian.jql.match.Verdict;
import bactrian.portfolio.Item;
import bactrian.reconcile.Tasks;
import bactrian.sync.Creations;
import bactrian.sync.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why an issue or an item has no twin. */
final class TwinReasons {
    private final Links links;
    private final Scope scope;
    private final Creations creations;

    TwinReasons(Links links, Scope scope, Creations creations) {
        this.links = links;
        this.scope = scope;
        this.creations = creations;
    }

    List<String> says(Optional<Long> itemId, Case found, List<Mapping> all, Optional<Mapping> mapping) {
        if (itemId.isPresent()) {
            return item(itemId.get(), found, mapping);
        }
        Integration integration = found.integration().orElseThrow();
        String key = found.issue().path("key").asText(found.issueKey());
        List<String> says = new ArrayList<>(List.of("Issue " + key + " is not linked."));
        if (!found.issueRead()) {
            says.add("Jira does not show it to our account. "
                    + found.fault().map(Throwable::getMessage).orElse(""));
        } else if (all.isEmpty()) {
            says.add("Integration \"" + integration.name() + "\" has no mapping yet.");
        } else {
            says.addAll(issue(found, integration, mapping.orElse(all.get(0))));
        }
        return says;
    }

    private List<String> issue(Case found, Integration integration, Mapping mapping) {
        List<String> says = new ArrayList<>();
        if (!mapping.enabled()) {
            says.add("The mapping for issue type " + mapping.issueTypeName() + " is not enabled.");
        }
        if (scope.includes(integration, mapping, found.issue())) {
            says.add("The filter matches: " + mapping.filter() + ".");
            says.add(twin(creations.refusal(Tasks.issue(integration, mapping, found.issue())), "item"));
        } else {
            says.add("No mapping's filter matches; the nearest is " + mapping.filter() + ".");
            decisive(scope.explain(integration, mapping, found.issue()))
                    .forEach(clause -> says.add("The clause " + clause.clause() + " "
                            + (clause.verdict() == Verdict.UNDECIDABLE
                                    ? "cannot be decided: " + clause.reason()
                                    : "does not match: the issue's value is " + clause.seen())
                            + "."));
        }
        return says;
    }

    /** The single clauses that kept the filter from matching. */
    private static List<Explanation> decisive(Explanation explanation) {
        if (explanation.verdict() == Verdict.MATCHES) {
            return List.of();
        }
        return explanation.parts().isEmpty()
                ? List.of(explanation)
                : explanation.parts().stream()
                        .flatMap(part -> decisive(part).stream())
                        .toList();
    }

    private List<String> item(long id, Case found, Optional<Mapping> mapping) {
        List<String> says = new ArrayList<>(List.of("Item " + id + " is not linked."));
        Optional<Item> item = found.item();
        if (item.isEmpty()) {
            says.add("It is deleted; its link ended before ("
                    + links.tombstone(Subject.item(id)).orElse("") + ").");
        } else if (item.get().archived()) {
            says.add("It is archived: no issue is made for it.");
        } else if (found.integration().isEmpty() || mapping.isEmpty()) {
            says.add("No enabled mapping says where it goes: name an integration for it, or map its type "
                    + item.get().type().id() + " once.");
        } else {
            says.add("It goes to integration \"" + found.integration().get().name() + "\".");
            says.add(
                    twin(creations.refusal(Tasks.item(found.integration().get(), mapping.get(), item.get())), "issue"));
        }
        return says;
    }

    private static String twin(String refusal, String what) {
        return refusal.isEmpty()
                ? "Its " + what + " is made when its next event is carried out, or by reconciliation."
                : "No " + what + " is made. " + refusal;
    }
}
