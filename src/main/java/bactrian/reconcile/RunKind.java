package bactrian.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a run looks at, and through which phases it goes. */
public enum RunKind {
    /** The whole project. */
    FULL(Phase.ISSUES, Phase.LINKS, Phase.ITEMS, Phase.HELD, Phase.RESULTS),
    /** What changed lately. */
    LIGHT(Phase.ZONE, Phase.ISSUES, Phase.ITEMS, Phase.HELD, Phase.RESULTS),
    /** The issues that match some JQL, one pair for instance. */
    FILTER(Phase.ISSUES, Phase.HELD, Phase.RESULTS);

    private final List<Phase> phases;

    RunKind(Phase... phases) {
        this.phases = List.of(phases);
    }

    /** As it stands in the API and in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Phase first() {
        return phases.get(0);
    }

    /** The phase after the given one; the last one stays. */
    Phase after(Phase phase) {
        return phases.get(Math.min(phases.indexOf(phase) + 1, phases.size() - 1));
    }

    static RunKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
