package bactrian;

import bactrian.console.ReconciliationsApi;
import bactrian.reconcile.ReconcileSettings;
import bactrian.reconcile.Reconciling;
import org.apache.camel.spi.Registry;

/** Makes the beans of reconciliation that routes call by name. */
final class ReconcileWiring {
    private final Settings settings;

    ReconcileWiring(Settings settings) {
        this.settings = settings;
    }

    void bind(Registry registry, Reconciling.Below below) {
        Reconciling parts = new Reconciling(
                below,
                new ReconcileSettings(
                        settings.duration("bactrian.reconcile.lease"),
                        settings.duration("bactrian.reconcile.look-back"),
                        settings.duration("bactrian.reconcile.overlap"),
                        settings.number("bactrian.reconcile.guard.percent"),
                        settings.number("bactrian.reconcile.guard.always"),
                        settings.number("bactrian.reconcile.pending"),
                        settings.duration("bactrian.reconcile.patience")));
        parts.runs().releaseLeftovers();
        registry.bind("reconciliation", parts.reconciliation());
        registry.bind("reconcileFaults", parts.faults());
        registry.bind("reconcileSchedule", parts.schedule());
        registry.bind(
                "reconciliationsApi",
                new ReconciliationsApi(
                        below.integrations(), parts.runs(), parts.progress(), parts.differences(), below.clock()));
    }
}
