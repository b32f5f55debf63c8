package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Site;

/** Errors that come from in front of the resources: unknown paths, wrong methods, numbers that are none. */
public final class Problems {

    private Problems() {}

    /** {@code application/problem+json} on Cloud, the message of the REST framework on Data Center. */
    public static Response of(Site site, int status, String title, String path) {
        if (site.cloud()) {
            return Response.text(
                    status,
                    "application/problem+json",
                    Json.text(Json.object()
                            .put("type", "about:blank")
                            .put("title", title)
                            .put("status", status)
                            .put("instance", path)));
        }
        return Response.json(
                status,
                Json.object()
                        .put("message", "null for uri: " + site.baseUrl() + path)
                        .put("status-code", status));
    }
}
