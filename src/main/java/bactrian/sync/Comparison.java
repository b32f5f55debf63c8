package bactrian.sync;

import bactrian.field.ConflictPolicy;
import bactrian.field.Decision;
import bactrian.write.FieldChange;
import java.util.List;

/** What the compare of one link came to, field by field. */
public record Comparison(List<FieldState> states) {
    /** Copies what it is given. */
    public Comparison {
        states = List.copyOf(states);
    }

    /** Whether some conflict needs the time of Jira's change, which the changelog tells. */
    public boolean needsChangelog() {
        return states.stream()
                .anyMatch(state -> state.decision() instanceof Decision.Held
                        && state.field().conflict() == ConflictPolicy.NEWEST);
    }

    /** The field changes to write. What our write overwrote and still loses needs none: Jira holds the winner already. */
    public List<FieldChange> changes() {
        return states.stream()
                .filter(state -> state.decision() instanceof Decision.Write && !state.staysOverwritten())
                .map(state -> {
                    Decision.Write write = (Decision.Write) state.decision();
                    return new FieldChange(state.field(), write.target(), write.value(), write.over(), state.raw());
                })
                .toList();
    }
}
