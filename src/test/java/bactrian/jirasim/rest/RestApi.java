package bactrian.jirasim.rest;

import bactrian.jirasim.edit.WriteRefused;
import bactrian.jirasim.http.Request;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.webhook.WebhookRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The whole REST API of a site: logs the caller in, finds the resource, turns refusals into answers. */
public final class RestApi {

    private final Site site;
    private final Routes routes;
    private final Login login;
    private final WriteLimits limits;
    private final AtomicLong requests = new AtomicLong();

    /** For that site; the write limits are Cloud's per issue, off until switched on. */
    public RestApi(Site site, WebhookRegistry webhooks, WriteLimits limits) {
        this.site = site;
        this.login = new Login(site);
        this.limits = limits;
        this.routes = new Routes(
                site.cloud()
                        ? Map.of("/rest/api/3", 3, "/rest/api/2", 2)
                        : Map.of("/rest/api/2", 2, "/rest/api/latest", 2));
        new MetadataResource(site).addTo(routes);
        if (site.cloud()) {
            new CloudSearchResource().addTo(routes);
            new BulkFetchResource().addTo(routes);
            new JqlResource().addTo(routes);
            new ChangelogResource().addTo(routes);
        } else {
            new DataCenterSearchResource().addTo(routes);
        }
        new PropertyResource(site).addTo(routes);
        new TransitionResource(site).addTo(routes);
        new IssueResource(site).addTo(routes);
        new CommentResource(site).addTo(routes);
        new UserResource().addTo(routes);
        new ProjectResource().addTo(routes);
        new SiteResource().addTo(routes);
        new PermissionResource().addTo(routes);
        new TeamResource().addTo(routes, site.cloud());
        new WebhookResource(site, webhooks).addTo(routes);
    }

    /** Answers a request. */
    public Response answer(Request request) {
        Response response = withoutTrace(request);
        String trace = Long.toHexString(requests.incrementAndGet());
        return site.cloud()
                ? response.with("Atl-Traceid", trace).with("X-Arequestid", trace)
                : response.with("X-AREQUESTID", trace);
    }

    private Response withoutTrace(Request request) {
        try {
            List<Account> caller = login.caller(request);
            Optional<Routes.Match> match = routes.find(request);
            if (match.isEmpty()) {
                boolean known = routes.knows(request.rawPath());
                return Problems.of(
                        site, known ? 405 : 404, known ? "Method Not Allowed" : "Not Found", request.rawPath());
            }
            Call call = new Call(
                    site, request, caller, match.get().api(), match.get().path());
            limits.check(call);
            return match.get().handler().answer(call);
        } catch (JiraError error) {
            return error.response();
        } catch (WriteRefused refused) {
            return Response.json(400, refused.body());
        }
    }
}
