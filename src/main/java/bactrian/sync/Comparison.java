package bactrian.sync;

import bactrian.field.ConflictPolicy;
import bactrian.field.Decision;
import bactrian.field.Side;
import bactrian.write.FieldChange;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.Stream;

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
        return states.stream().flatMap(Comparison::changes).toList();
    }

    private static Stream<FieldChange> changes(FieldState state) {
        if (state.decision() instanceof Decision.Merge merge) {
            return Stream.of(
                    new FieldChange(state.field(), Side.JIRA, merge.value(), merge.jira(), state.raw()),
                    new FieldChange(
                            state.field(),
                            Side.PORTFOLIO,
                            merge.value(),
                            merge.portfolio(),
                            MissingNode.getInstance()));
        }
        return state.decision() instanceof Decision.Write write && !state.staysOverwritten()
                ? Stream.of(new FieldChange(state.field(), write.target(), write.value(), write.over(), state.raw()))
                : Stream.empty();
    }
}
