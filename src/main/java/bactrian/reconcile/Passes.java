package bactrian.reconcile;

import java.util.List;

/** The phases that read; {@link Phase#HELD} and {@link Phase#RESULTS} only wait. */
record Passes(ZonePass zone, List<Pass> others) {
    Pass of(Phase phase) {
        return others.stream().filter(pass -> pass.phase() == phase).findFirst().orElse(zone);
    }
}
