package bactrian.explain;

import bactrian.deadletter.DeadLetter;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of an issue, an item, or both sides of a link.
 *
 * @param says the whole in sentences for a person, the most important first
 * @param mapping the mapping that matches, or the nearest one
 * @param clauses how each clause of its filter was decided
 */
public record Explanation(
        List<String> says,
        String issueKey,
        Optional<Long> item,
        Optional<Integration> integration,
        Optional<Mapping> mapping,
        Optional<bactrian.jql.match.Explanation> clauses,
        Optional<Link> link,
        List<FieldLine> fields,
        List<EventLine> events,
        List<DeadLetter> deadLetters) {
    /** Copies what it is given. */
    public Explanation {
        says = List.copyOf(says);
        fields = List.copyOf(fields);
        events = List.copyOf(events);
        deadLetters = List.copyOf(deadLetters);
    }
}
