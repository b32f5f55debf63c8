package bactrian.reconcile;

import bactrian.integration.Integration;

/** One phase of a run: says what to read next, and looks at what was read. Changes nothing. */
interface Pass {
    /** The phase it carries out. */
    Phase phase();

    /** What to do next. */
    Step next(Run run, Integration integration);

    /** What was found. */
    Turn take(Step step, Answer answer);
}
