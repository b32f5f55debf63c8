package bactrian;

import bactrian.console.AccountsApi;
import bactrian.console.ApiAnswers;
import bactrian.console.AuditApi;
import bactrian.console.Backlogs;
import bactrian.console.HtmlPages;
import bactrian.console.IntegrationView;
import bactrian.console.IntegrationsApi;
import bactrian.console.ItemsApi;
import bactrian.console.JiraCallRoutes;
import bactrian.console.JiraCatalogApi;
import bactrian.console.JqlApi;
import bactrian.console.LinksApi;
import bactrian.console.MappingHistoryApi;
import bactrian.console.MappingsApi;
import bactrian.console.OverviewApi;
import bactrian.console.PortfolioApi;
import bactrian.console.Problems;
import bactrian.console.SessionApi;
import bactrian.console.access.Accounts;
import bactrian.console.access.Attempts;
import bactrian.console.access.Audit;
import bactrian.console.access.Gate;
import bactrian.console.access.Sessions;
import bactrian.console.access.Threshold;
import bactrian.console.bulk.BulkCreate;
import bactrian.console.bulk.BulkJobs;
import bactrian.console.bulk.BulkJobsApi;
import bactrian.console.integrate.IntegrationCheck;
import bactrian.console.integrate.JiraAddresses;
import bactrian.console.integrate.ProjectCheck;
import bactrian.console.integrate.WebhookAdministration;
import bactrian.console.integrate.WebhookUrls;
import bactrian.console.links.Alignment;
import bactrian.console.links.FieldPairs;
import bactrian.console.links.PairFinder;
import bactrian.console.live.ChangeFeed;
import bactrian.console.live.Changes;
import bactrian.console.live.ConsoleHandlers;
import bactrian.console.suggest.SuggestedMappings;
import bactrian.deadletter.DeadLetters;
import bactrian.inbox.Inbox;
import bactrian.integration.Bases;
import bactrian.integration.Integrations;
import bactrian.integration.Links;
import bactrian.integration.Mappings;
import bactrian.jira.JiraClients;
import bactrian.portfolio.Directory;
import bactrian.portfolio.ItemJson;
import bactrian.portfolio.Items;
import bactrian.portfolio.PortfolioFields;
import bactrian.portfolio.ValueReader;
import bactrian.store.Database;
import bactrian.store.Store;
import bactrian.sync.FilterSites;
import bactrian.write.Translation;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Makes the beans of the routes in {@code 6-console}. */
final class ConsoleWiring {
    private final Settings settings;
    private final Clock clock;
    private final ObjectMapper mapper;
    private final Store store;

    ConsoleWiring(Settings settings, Clock clock, ObjectMapper mapper, Store store) {
        this.settings = settings;
        this.clock = clock;
        this.mapper = mapper;
        this.store = store;
    }

    /** What the console stands on. */
    record Foundation(
            Integrations integrations,
            Mappings mappings,
            Links links,
            Bases bases,
            PortfolioFields portfolioFields,
            Items items,
            Directory directory,
            ItemJson itemJson,
            ValueReader values,
            Inbox inbox,
            DeadLetters deadLetters,
            JiraClients clients,
            Translation translation,
            FilterSites sites) {}

    void bind(CamelContext context, Foundation base) {
        Registry registry = context.getRegistry();
        registry.bind("problems", new Problems(mapper));
        registry.bind("apiAnswers", new ApiAnswers(mapper));
        registry.bind("itemsApi", new ItemsApi(base.items(), base.itemJson(), base.links()));
        registry.bind(
                "portfolioApi", new PortfolioApi(base.portfolioFields(), base.directory(), base.deadLetters(), store));
        registry.bind("jqlApi", new JqlApi(base.integrations(), base.clients(), base.sites()));
        bindIntegrations(context, base);
        bindMappings(registry, base);
        bindLinks(registry, base);
        bindBulk(registry, base);
        bindLogin(context, base);
    }

    private void bindIntegrations(CamelContext context, Foundation base) {
        Registry registry = context.getRegistry();
        JiraCallRoutes routes = new JiraCallRoutes(context, base.integrations());
        WebhookUrls urls = new WebhookUrls(settings.get("bactrian.public.url"));
        registry.bind("jiraCallRoutes", routes);
        registry.bind(
                "integrationsApi",
                new IntegrationsApi(
                        base.integrations(),
                        base.mappings(),
                        routes,
                        new IntegrationView(base.mappings(), new Backlogs(store, clock), urls),
                        urls,
                        clock));
        registry.bind("jiraCatalogApi", new JiraCatalogApi(base.integrations(), base.clients()));
        registry.bind(
                "integrationCheck",
                new IntegrationCheck(base.clients(), new JiraAddresses(settings.get("bactrian.jira.allowed-hosts"))));
        registry.bind("projectCheck", new ProjectCheck(base.clients()));
        registry.bind(
                "webhookAdministration",
                new WebhookAdministration(base.integrations(), base.mappings(), base.clients(), urls));
    }

    private void bindMappings(Registry registry, Foundation base) {
        registry.bind(
                "suggestedMappings",
                new SuggestedMappings(base.integrations(), base.portfolioFields(), base.clients()));
        registry.bind(
                "mappingsApi",
                new MappingsApi(
                        base.integrations(),
                        base.mappings(),
                        base.portfolioFields(),
                        base.values(),
                        base.clients(),
                        mapper,
                        clock,
                        store,
                        base.inbox(),
                        base.links()));
        registry.bind("mappingHistoryApi", new MappingHistoryApi(base.integrations(), base.mappings(), mapper));
    }

    private void bindLinks(Registry registry, Foundation base) {
        FieldPairs fieldPairs = new FieldPairs(base.translation());
        registry.bind(
                "linksApi",
                new LinksApi(
                        store,
                        base.integrations(),
                        base.links(),
                        base.bases(),
                        base.inbox(),
                        new PairFinder(base.mappings(), base.links(), base.items(), base.clients()),
                        fieldPairs));
        registry.bind(
                "alignment",
                new Alignment(
                        store,
                        base.integrations(),
                        base.mappings(),
                        base.links(),
                        base.bases(),
                        base.items(),
                        base.inbox(),
                        base.clients(),
                        fieldPairs));
    }

    private void bindBulk(Registry registry, Foundation base) {
        BulkJobs jobs = new BulkJobs(store, mapper, clock);
        if (store.database() == Database.HSQLDB) {
            jobs.releaseLeftovers();
        }
        registry.bind("bulkJobs", jobs);
        registry.bind("bulkJobsApi", new BulkJobsApi(jobs, base.integrations(), base.mappings(), mapper));
        registry.bind(
                "bulkCreate",
                new BulkCreate(
                        store,
                        jobs,
                        base.integrations(),
                        base.mappings(),
                        base.links(),
                        base.bases(),
                        base.items(),
                        base.inbox(),
                        base.clients(),
                        base.translation(),
                        settings.number("bactrian.bulk.backlog")));
    }

    private void bindLogin(CamelContext context, Foundation base) {
        Registry registry = context.getRegistry();
        Accounts accounts = new Accounts(store);
        accounts.ensureAdmin(settings.get("bactrian.admin.password"));
        Sessions sessions = new Sessions(store, clock);
        Audit audit = new Audit(store, mapper, clock);
        boolean https = settings.get("bactrian.portfolio.url").startsWith("https:");
        registry.bind("accountsApi", new AccountsApi(accounts));
        registry.bind("auditApi", new AuditApi(audit));
        registry.bind("htmlPages", new HtmlPages(base.items(), base.portfolioFields(), accounts, sessions, https));
        registry.bind("sessionApi", new SessionApi(accounts));
        registry.bind("overviewApi", new OverviewApi(store, base.integrations(), clock));
        Gate gate =
                new Gate(accounts, sessions, new Attempts(settings.number("bactrian.login.attempts"), clock), audit);
        registry.bind(
                "platform-http-engine",
                new HttpEngine(new Threshold(settings.number("bactrian.api.max-bytes"), context::isStarted), gate));
        bindLive(context, gate);
    }

    private void bindLive(CamelContext context, Gate gate) {
        ChangeFeed feed =
                new ChangeFeed(new Changes(store), Duration.ofMillis(settings.number("bactrian.console.poll")));
        try {
            context.addStartupListener(new ConsoleHandlers(settings.number("bactrian.port"), gate, feed));
        } catch (Exception e) {
            throw new IllegalStateException("The console's files cannot be served", e);
        }
    }
}
