package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.http.Request;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Site;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Who sends a request: Cloud takes Basic {@code email:token}, Data Center a personal access token as bearer. */
final class Login {

    private final Site site;

    Login(Site site) {
        this.site = site;
    }

    /**
     * The account, or nobody when the request carries no credentials.
     *
     * @throws JiraError 401 when the credentials are wrong, or of a kind that is switched off
     */
    List<Account> caller(Request request) {
        Optional<String> header = request.header("Authorization");
        if (header.isEmpty()) {
            return List.of();
        }
        return List.of(known(header.get()).orElseThrow(this::failed));
    }

    private Optional<Account> known(String header) {
        if (site.cloud() && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return site.accounts().byCredentials(decoded(header.substring(6).strip()));
        }
        if (!site.cloud() && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return site.accounts().byToken(header.substring(7).strip());
        }
        return Optional.empty();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private JiraError failed() {
        Response response = site.cloud()
                ? Response.text(
                        401, "text/plain;charset=UTF-8", "Client must be authenticated to access this resource.")
                : Response.json(
                        401,
                        Json.object()
                                .put("message", "Client must be authenticated to access this resource.")
                                .put("status-code", 401));
        return JiraError.with(response.with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED"));
    }
}
