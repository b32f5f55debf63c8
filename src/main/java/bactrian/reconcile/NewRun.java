package bactrian.reconcile;

import bactrian.integration.Integration;

/**
 * A run about to be started.
 *
 * @param dryRun whether it only reports
 * @param restriction JQL that narrows the issues looked at; empty for all
 * @param by who or what started it
 */
public record NewRun(Integration integration, RunKind kind, boolean dryRun, String restriction, String by) {}
