package bactrian.inbox;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some subjects in one pair of hands: an issue, an item, or both sides of a link, with all their waiting events.
 *
 * @param owner who holds the leases; unique to this claim
 * @param events oldest first, never empty
 */
public record Claim(String owner, Set<Subject> subjects, List<Event> events) {
    /** Copies what it is given. */
    public Claim {
        subjects = Set.copyOf(subjects);
        events = List.copyOf(events);
    }

    /** The subject that brought the claim about. */
    public Subject subject() {
        return events.get(0).subject();
    }

    /** The newest event. */
    public Event newest() {
        return events.get(events.size() - 1);
    }

    /** How often the oldest event was put back. */
    public int attempts() {
        return events.get(0).attempts();
    }

    Claim with(Subject subject) {
        Set<Subject> more = new TreeSet<>(subjects);
        more.add(subject);
        return new Claim(owner, more, events);
    }
}
