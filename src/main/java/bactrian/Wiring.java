package bactrian;

import bactrian.console.Accounts;
import bactrian.console.ActivityApi;
import bactrian.console.ApiAnswers;
import bactrian.console.Backlogs;
import bactrian.console.DeadLettersApi;
import bactrian.console.Gate;
import bactrian.console.HtmlPages;
import bactrian.console.IntegrationCheck;
import bactrian.console.IntegrationsApi;
import bactrian.console.ItemsApi;
import bactrian.console.JiraCallRoutes;
import bactrian.console.JqlApi;
import bactrian.console.LinksApi;
import bactrian.console.MappingsApi;
import bactrian.console.OverviewApi;
import bactrian.console.PortfolioApi;
import bactrian.console.Problems;
import bactrian.console.SessionApi;
import bactrian.console.Sessions;
import bactrian.console.live.ChangeFeed;
import bactrian.console.live.Changes;
import bactrian.console.live.ConsoleHandlers;
import bactrian.deadletter.DeadLetters;
import bactrian.inbox.Claims;
import bactrian.inbox.Inbox;
import bactrian.intake.JiraIntake;
import bactrian.intake.PortfolioIntake;
import bactrian.integration.Bases;
import bactrian.integration.Integrations;
import bactrian.integration.Links;
import bactrian.integration.Mappings;
import bactrian.jira.JiraClients;
import bactrian.jira.JiraTimeouts;
import bactrian.portfolio.Directory;
import bactrian.portfolio.ItemJson;
import bactrian.portfolio.Items;
import bactrian.portfolio.PortfolioFields;
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
import bactrian.sync.Placement;
import bactrian.sync.Scope;
import bactrian.sync.Settlement;
import bactrian.sync.Subjects;
import bactrian.sync.SyncFaults;
import bactrian.write.FieldEncoder;
import bactrian.write.HandledFaults;
import bactrian.write.ItemWrites;
import bactrian.write.JiraCalls;
import bactrian.write.JiraWrites;
import bactrian.write.StatusWrites;
import bactrian.write.Translation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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
        ItemJson itemJson = new ItemJson(portfolioFields, items, directory);
        Inbox inbox = new Inbox(store, clock, settings.duration("bactrian.sync.lease"));
        Claims claims = new Claims(store, clock, inbox, links);
        claims.releaseLeftovers();
        DeadLetters deadLetters = new DeadLetters(store, inbox, clock);
        Activity activity = new Activity(store, clock);
        Translation translation = new Translation(portfolioFields, links);
        Scope scope = new Scope(clock);
        Duration retry = settings.duration("bactrian.deadletter.retry");
        JiraClients clients = new JiraClients(
                new JiraTimeouts(
                        settings.duration("bactrian.jira.connect-timeout"),
                        settings.duration("bactrian.jira.request-timeout")),
                clock);

        registry.bind("integrations", integrations);
        registry.bind("jiraClients", clients);
        registry.bind("fieldWrites", new HandledFaults(new GroupedBodyAggregationStrategy()));
        registry.bind("latest", new HandledFaults(new UseLatestAggregationStrategy()));
        registry.bind("jiraIntake", new JiraIntake(integrations, mappings, inbox, mapper));
        registry.bind("portfolioIntake", new PortfolioIntake(store, items, itemJson, inbox, links));
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
                        settings.number("bactrian.sync.claim")));
        registry.bind("echoes", new Echoes(store, inbox, mappings, bases, deadLetters, scope));
        registry.bind("subjects", new Subjects(store, inbox, mappings, items, scope));
        registry.bind("comparer", new Comparer(bases, translation));
        registry.bind("settlement", new Settlement(store, inbox, links, bases, deadLetters, activity, clock, retry));
        registry.bind(
                "creations", new Creations(store, items, links, bases, claims, deadLetters, activity, translation));
        registry.bind(
                "createIntents", new CreateIntents(store, clock, settings.duration("bactrian.create.lag-horizon")));
        registry.bind("endings", new Endings(store, inbox, links, items, activity));
        registry.bind("syncFaults", new SyncFaults(store, inbox, claims, integrations, deadLetters, clock));
        registry.bind("fieldEncoder", new FieldEncoder(translation, clock, retry));
        registry.bind("jiraWrites", new JiraWrites(integrations, clock));
        registry.bind("statusWrites", new StatusWrites(mapper));
        registry.bind("itemWrites", new ItemWrites(store, items, clock));
        registry.bind("jiraCalls", new JiraCalls());
        registry.bind("deadLetters", deadLetters);
        bindConsole(context, store, integrations, mappings, links, bases, items, itemJson, inbox, clients);
        registry.bind("activityApi", new ActivityApi(activity));
        registry.bind("deadLettersApi", new DeadLettersApi(deadLetters));
        registry.bind("portfolioApi", new PortfolioApi(portfolioFields, directory));
        Accounts accounts = new Accounts(store);
        accounts.ensureAdmin(settings.get("bactrian.admin.password"));
        Sessions sessions = new Sessions(store, clock);
        registry.bind("htmlPages", new HtmlPages(items, portfolioFields, accounts, sessions));
        registry.bind("sessionApi", new SessionApi(accounts));
        registry.bind("overviewApi", new OverviewApi(store, integrations, clock));
        Gate gate = new Gate(accounts, sessions);
        registry.bind("platform-http-engine", new HttpEngine(gate));
        bindLive(context, store, gate);
    }

    private void bindLive(CamelContext context, Store store, Gate gate) {
        ChangeFeed feed =
                new ChangeFeed(new Changes(store), Duration.ofMillis(settings.number("bactrian.console.poll")));
        try {
            context.addStartupListener(new ConsoleHandlers(settings.number("bactrian.port"), gate, feed));
        } catch (Exception e) {
            throw new IllegalStateException("The console's files cannot be served", e);
        }
    }

    private void bindConsole(
            CamelContext context,
            Store store,
            Integrations integrations,
            Mappings mappings,
            Links links,
            Bases bases,
            Items items,
            ItemJson itemJson,
            Inbox inbox,
            JiraClients clients) {
        Registry registry = context.getRegistry();
        JiraCallRoutes routes = new JiraCallRoutes(context, integrations);
        registry.bind("jiraCallRoutes", routes);
        registry.bind("problems", new Problems(mapper));
        registry.bind("apiAnswers", new ApiAnswers(mapper));
        registry.bind("itemsApi", new ItemsApi(items, itemJson, links));
        registry.bind(
                "integrationsApi",
                new IntegrationsApi(
                        integrations,
                        mappings,
                        new IntegrationCheck(clients),
                        routes,
                        new Backlogs(store, clock),
                        clients,
                        clock,
                        settings.get("bactrian.public.url")));
        registry.bind(
                "mappingsApi",
                new MappingsApi(
                        integrations,
                        mappings,
                        new PortfolioFields(store, mapper),
                        clients,
                        mapper,
                        clock,
                        store,
                        inbox,
                        links));
        registry.bind("linksApi", new LinksApi(store, integrations, mappings, links, bases, items, inbox, clients));
        registry.bind("jqlApi", new JqlApi());
    }
}
