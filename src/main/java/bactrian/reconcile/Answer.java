package bactrian.reconcile;

import java.time.Instant;
import java.util.Optional;

/**
 * What Jira answered to a step; nothing if it was not called.
 *
 * @param nextPage the mark of the next page; empty after the last
 * @param jiraNow Jira's clock when it answered
 * @param calls how many HTTP calls it took
 */
record Answer(Object body, String nextPage, Optional<Instant> jiraNow, int calls) {}
