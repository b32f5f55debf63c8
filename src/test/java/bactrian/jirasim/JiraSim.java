package bactrian.jirasim;

import bactrian.jirasim.control.Administration;
import bactrian.jirasim.control.CallLog;
import bactrian.jirasim.control.ControlApi;
import bactrian.jirasim.control.Fault;
import bactrian.jirasim.control.Faults;
import bactrian.jirasim.control.RecordedCall;
import bactrian.jirasim.control.Switches;
import bactrian.jirasim.control.WorkflowSwitch;
import bactrian.jirasim.http.HttpListener;
import bactrian.jirasim.http.Request;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.rest.RestApi;
import bactrian.jirasim.rest.WriteLimits;
import bactrian.jirasim.site.Deployment;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.webhook.Nastiness;
import bactrian.jirasim.webhook.WebhookRegistry;
import bactrian.jirasim.webhook.WebhookSender;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;

/** One running stand-in: a site of one deployment with the demo data, on the loopback address. */
public final class JiraSim implements AutoCloseable {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Site site;
    private final SiteAdmin admin;
    private final Jira jira;
    private final CallLog calls = new CallLog();
    private final Faults faults = new Faults();
    private final WebhookSender webhooks;
    private final RestApi rest;
    private final ControlApi control = new ControlApi();
    private final HttpListener listener;
    private final List<SimObserver> observers;

    private JiraSim(SimOptions options) {
        site = new Site(options.deployment(), options.version());
        admin = new SiteAdmin(site);
        jira = new Jira(site);
        DemoSite.fill(site, admin, jira);
        WebhookRegistry registry = new WebhookRegistry();
        WriteLimits limits = new WriteLimits();
        webhooks = new WebhookSender(site, registry, options.retryDelay());
        rest = new RestApi(site, registry, limits);
        new Switches(site, calls, faults, webhooks, limits).addTo(control);
        new Administration(site, admin, jira).addTo(control);
        new WorkflowSwitch(site).addTo(control);
        observers = ServiceLoader.load(SimObserver.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        observers.forEach(observer -> observer.started(options.deployment()));
        listener = new HttpListener(options.port(), this::answer);
        site.baseUrl("http://localhost:" + listener.port());
    }

    /** Starts a stand-in; close it when done. */
    public static JiraSim start(SimOptions options) {
        return new JiraSim(options);
    }

    /**
     * Runs until the process is ended, on port {@code BACTRIAN_DEMO_JIRA_PORT} (8089) as a
     * {@code BACTRIAN_DEMO_DEPLOYMENT} ({@code cloud} or {@code data-center}).
     */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> env = System.getenv();
        Deployment deployment = Deployment.of(env.getOrDefault("BACTRIAN_DEMO_DEPLOYMENT", "cloud"));
        int port = Integer.parseInt(env.getOrDefault("BACTRIAN_DEMO_JIRA_PORT", "8089"));
        try (JiraSim sim = start(SimOptions.of(deployment).withPort(port))) {
            System.out.println("Jira stand-in (" + deployment + ") at " + sim.baseUrl());
            new CountDownLatch(1).await();
        }
    }

    /** {@code http://localhost:port}, without a slash at the end. */
    public String baseUrl() {
        return site.baseUrl();
    }

    /** What an administrator does: projects, fields, options, teams, accounts, permissions. */
    public SiteAdmin admin() {
        return admin;
    }

    /** The issues, to be looked at and changed without HTTP. */
    public Jira jira() {
        return jira;
    }

    /** The calls to the REST API since the last {@link #clearCalls}. */
    public List<RecordedCall> calls() {
        return calls.all();
    }

    /** Forgets the calls. */
    public void clearCalls() {
        calls.clear();
    }

    /** Lets the next calls that match go wrong. */
    public void fault(Fault fault) {
        faults.add(fault);
    }

    /** Forgets all faults that still wait. */
    public void clearFaults() {
        faults.clear();
    }

    /** Sets how webhooks misbehave: {@code drop}, {@code duplicate}, {@code delayMs}, {@code shuffle}. */
    public void webhooks(Map<String, ?> nastiness) {
        webhooks.nastiness(new Nastiness(Json.of(nastiness)));
    }

    /** How many webhook messages were {@code delivered}, have {@code failed} for good, or are {@code pending}. */
    public JsonNode webhookCounts() {
        return webhooks.counts();
    }

    @Override
    public void close() {
        listener.close();
        webhooks.close();
        observers.forEach(SimObserver::stopped);
    }

    private Response answer(Request request) {
        if (request.rawPath().startsWith("/control/")) {
            return control.answer(request);
        }
        observers.forEach(observer -> observer.asked(request));
        Response response = faults.around(request, this::observed);
        calls.add(new RecordedCall(request.method(), request.rawPath(), response.status()));
        return response.with("Date", HTTP_DATE.format(site.clock().instant()));
    }

    private Response observed(Request request) {
        Response response = safely(request);
        observers.forEach(observer -> observer.answered(request, response));
        return response;
    }

    private Response safely(Request request) {
        try {
            return rest.answer(request);
        } catch (RuntimeException bug) {
            bug.printStackTrace();
            return Response.json(500, Json.object().put("stand-in", "has a bug: " + bug));
        }
    }
}
