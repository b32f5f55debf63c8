package bactrian;

import bactrian.console.ExplainApi;
import bactrian.console.ReconciliationsApi;
import bactrian.explain.Explainer;
import bactrian.jira.IssueParts;
import bactrian.jira.JiraClients;
import bactrian.reconcile.ReconcileSettings;
import bactrian.reconcile.Reconciling;
import bactrian.reconcile.Retention;
import bactrian.sync.StormGuard;
import org.apache.camel.spi.Registry;

/** Makes the beans of reconciliation and explain that routes call by name. */
final class ReconcileWiring {
    private final Settings settings;

    ReconcileWiring(Settings settings) {
        this.settings = settings;
    }

    void bind(Registry registry, Reconciling.Below below, JiraClients clients) {
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
        registry.bind(
                "stormGuard",
                new StormGuard(
                        below.store(),
                        below.clock(),
                        below.integrations(),
                        settings.number("bactrian.reconcile.guard.percent"),
                        settings.number("bactrian.reconcile.guard.always")));
        registry.bind("retention", new Retention(below.clock(), settings.number("bactrian.activity.days")));
        registry.bind("explainApi", new ExplainApi(explainer(below, clients)));
    }

    private static Explainer explainer(Reconciling.Below below, JiraClients clients) {
        return new Explainer(
                below.store(),
                below.integrations(),
                below.mappings(),
                below.links(),
                below.items(),
                below.deadLetters(),
                below.subjects(),
                below.scope(),
                below.placement(),
                below.comparer(),
                below.creations(),
                (integration, issue, fields) ->
                        clients.client(integration.connection()).issues().fetch(issue, IssueParts.fields(fields)));
    }
}
