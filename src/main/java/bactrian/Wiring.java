package bactrian;

import bactrian.console.ActivityApi;
import bactrian.console.ConflictsApi;
import bactrian.console.DeadLettersApi;
import bactrian.console.RestoreApi;
import bactrian.console.SiteUsersApi;
import bactrian.deadletter.Conflicts;
import bactrian.deadletter.DeadLetters;
import bactrian.inbox.Claims;
import bactrian.inbox.Inbox;
import bactrian.intake.JiraIntake;
import bactrian.intake.PortfolioIntake;
import bactrian.integration.Bases;
import bactrian.integration.FaultPolicy;
import bactrian.integration.Holds;
import bactrian.integration.Integrations;
import bactrian.integration.Links;
import bactrian.integration.Mappings;
import bactrian.integration.Probes;
import bactrian.integration.SiteTeams;
import bactrian.integration.SiteUsers;
import bactrian.integration.StatusWalks;
import bactrian.jira.JiraClients;
import bactrian.jira.JiraTimeouts;
import bactrian.jira.metadata.JiraMetadata;
import bactrian.metrics.SyncMetrics;
import bactrian.portfolio.Directory;
import bactrian.portfolio.ItemJson;
import bactrian.portfolio.Items;
import bactrian.portfolio.PortfolioFields;
import bactrian.portfolio.ValueReader;
import bactrian.reconcile.Reconciling;
import bactrian.store.SecretBox;
import bactrian.store.SecretKey;
import bactrian.store.Store;
import bactrian.store.StoreSettings;
import bactrian.sync.Activity;
import bactrian.sync.Batches;
import bactrian.sync.Comparer;
import bactrian.sync.CreateIntents;
import bactrian.sync.Creations;
import bactrian.sync.Echoes;
import bactrian.sync.Endings;
import bactrian.sync.FieldChanges;
import bactrian.sync.FieldParking;
import bactrian.sync.FilterSites;
import bactrian.sync.JiraVerdict;
import bactrian.sync.Placement;
import bactrian.sync.RefusalComments;
import bactrian.sync.Scope;
import bactrian.sync.Settlement;
import bactrian.sync.Subjects;
import bactrian.sync.SyncFaults;
import bactrian.write.FieldLookups;
import bactrian.write.HandledFaults;
import bactrian.write.ProbeCalls;
import bactrian.write.Sightings;
import bactrian.write.Translation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import org.apache.camel.processor.aggregate.UseLatestAggregationStrategy;
import org.apache.camel.spi.Registry;

/** Makes the beans that routes call by name, once, by their constructors. */
final class Wiring {
    private final Settings settings;
    private final Clock clock = Clock.systemUTC();
    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    Wiring(Settings settings) {
        this.settings = settings;
    }

    Store openStore() {
        String url = settings.get("bactrian.db.url");
        return Store.open(new StoreSettings(
                url.isEmpty() ? "jdbc:hsqldb:file:" + settings.get("bactrian.data") + "/bactrian" : url,
                settings.get("bactrian.db.user"),
                settings.get("bactrian.db.password"),
                settings.number("bactrian.db.pool"),
                settings.duration("bactrian.db.timeout")));
    }

    private SecretBox secrets() {
        return new SecretBox(
                SecretKey.of(settings.get("bactrian.key"), Path.of(settings.get("bactrian.data"), "bactrian.key")));
    }

    /** Binds every bean under the name that routes call it by. */
    void bind(CamelContext context, Store store) {
        Registry registry = context.getRegistry();
        Integrations integrations = new Integrations(store, secrets(), clock);
        Mappings mappings = new Mappings(store, mapper, clock);
        Links links = new Links(store, clock);
        Bases bases = new Bases(store, clock);
        PortfolioFields portfolioFields = new PortfolioFields(store, mapper);
        portfolioFields.seed();
        Items items = new Items(store, clock, settings.get("bactrian.portfolio.url"));
        Directory directory = new Directory(store);
        SiteUsers siteUsers = new SiteUsers(store);
        SiteTeams siteTeams = new SiteTeams(store);
        ValueReader values = new ValueReader(items, directory, siteUsers::email);
        ItemJson itemJson = new ItemJson(portfolioFields, values);
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        SyncMetrics metrics = new SyncMetrics(meters);
        Inbox inbox = new Inbox(store, clock, settings.duration("bactrian.sync.lease"), metrics);
        Claims claims = new Claims(store, clock, inbox, links);
        claims.releaseLeftovers();
        Holds holds = new Holds(store, clock);
        Probes probes = new Probes(store, clock, settings.duration("bactrian.jira.probe"));
        FaultPolicy faults = new FaultPolicy(
                integrations,
                holds,
                probes,
                clock,
                Duration.ofSeconds(settings.number("bactrian.jira.circuit.open-seconds")));
        DeadLetters deadLetters = new DeadLetters(store, inbox, clock, settings.duration("bactrian.deadletter.keep"));
        Activity activity = new Activity(store, clock);
        StatusWalks walks = new StatusWalks(store);
        Translation translation = new Translation(
                portfolioFields, directory, links, siteUsers, siteTeams, settings.get("bactrian.fields.label-space"));
        Sightings sightings = new Sightings(siteUsers, siteTeams);
        Conflicts conflicts = new Conflicts(store, deadLetters, inbox);
        Duration retry = settings.duration("bactrian.deadletter.retry");
        JiraClients clients = new JiraClients(
                new JiraTimeouts(
                        settings.duration("bactrian.jira.connect-timeout"),
                        settings.duration("bactrian.jira.request-timeout")),
                clock,
                metrics);
        new MetricsWiring(context, store, clock).bind(integrations, meters, metrics);

        JiraMetadata metadata = new JiraMetadata(settings.duration("bactrian.jira.metadata"), clock);
        FilterSites sites = new FilterSites(clients, metadata, clock);
        Scope scope = new Scope(sites, clock);

        registry.bind("integrations", integrations);
        registry.bind("jiraClients", clients);
        registry.bind("fieldWrites", new HandledFaults(new GroupedBodyAggregationStrategy()));
        registry.bind("latest", new HandledFaults(new UseLatestAggregationStrategy()));
        registry.bind("jiraIntake", new JiraIntake(integrations, mappings, inbox, mapper));
        PortfolioIntake portfolioIntake = new PortfolioIntake(store, items, itemJson, inbox, links);
        registry.bind("portfolioIntake", portfolioIntake);
        registry.bind("claims", claims);
        registry.bind(
                "batches",
                new Batches(
                        store,
                        inbox,
                        claims,
                        integrations,
                        links,
                        items,
                        new Placement(mappings, links),
                        holds,
                        settings.number("bactrian.sync.claim")));
        registry.bind("echoes", new Echoes(store, inbox, mappings, bases, deadLetters, scope));
        registry.bind("scope", scope);
        registry.bind("jiraVerdict", new JiraVerdict(settings.duration("bactrian.create.lag-horizon"), clock));
        Placement placement = new Placement(mappings, links);
        Subjects subjects = new Subjects(store, inbox, mappings, items, scope);
        Comparer comparer = new Comparer(bases, conflicts, translation, sightings, walks);
        Creations creations = new Creations(store, items, links, bases, claims, deadLetters, activity, translation);
        registry.bind("subjects", subjects);
        registry.bind("comparer", comparer);
        registry.bind(
                "settlement",
                new Settlement(
                        store,
                        inbox,
                        links,
                        bases,
                        deadLetters,
                        activity,
                        walks,
                        clock,
                        new FieldParking(bases, deadLetters, activity, clock, retry),
                        Duration.ofMillis(settings.number("bactrian.sync.rest"))));
        registry.bind("creations", creations);
        new ReconcileWiring(settings)
                .bind(
                        registry,
                        new Reconciling.Below(
                                store,
                                clock,
                                inbox,
                                integrations,
                                mappings,
                                links,
                                bases,
                                items,
                                deadLetters,
                                scope,
                                placement,
                                subjects,
                                comparer,
                                creations),
                        clients);
        registry.bind(
                "createIntents", new CreateIntents(store, clock, settings.duration("bactrian.create.lag-horizon")));
        registry.bind("endings", new Endings(store, inbox, links, items, activity));
        registry.bind("syncFaults", new SyncFaults(store, inbox, claims, faults, deadLetters, clock));
        registry.bind("fieldChanges", new FieldChanges(sightings));
        registry.bind("fieldLookups", new FieldLookups(translation, siteUsers, siteTeams));
        new WriteWiring(settings, clock, mapper, store).bind(registry, translation, items, faults, walks);
        registry.bind("deadLetters", deadLetters);
        registry.bind(
                "refusalComments",
                new RefusalComments(deadLetters, Boolean.parseBoolean(settings.get("bactrian.deadletter.comment"))));
        registry.bind("probes", probes);
        registry.bind("probeCalls", new ProbeCalls(integrations, faults));
        registry.bind("activityApi", new ActivityApi(activity));
        registry.bind(
                "restoreApi", new RestoreApi(activity, links, integrations, mappings, translation, portfolioIntake));
        registry.bind("conflictsApi", new ConflictsApi(conflicts));
        registry.bind("siteUsersApi", new SiteUsersApi(integrations, siteUsers));
        registry.bind("deadLettersApi", new DeadLettersApi(deadLetters));
        new ConsoleWiring(settings, clock, mapper, store)
                .bind(
                        context,
                        new ConsoleWiring.Foundation(
                                integrations,
                                mappings,
                                links,
                                bases,
                                portfolioFields,
                                items,
                                directory,
                                itemJson,
                                values,
                                inbox,
                                deadLetters,
                                clients,
                                translation,
                                sites));
    }
}
