package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.field.Shapes;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Project;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /myself} and {@code /user…}. */
final class UserResource {

    void addTo(Routes routes) {
        routes.api("GET", "/myself", UserResource::myself);
        routes.api("GET", "/user", UserResource::get);
        routes.api("GET", "/user/search", UserResource::search);
        routes.api("GET", "/user/assignable/search", UserResource::assignable);
    }

    /** One sees one's own e-mail address, whoever else does. */
    private static Response myself(Call call) {
        ObjectNode me = Shapes.user(call.account().withEmailVisible(true), call.view());
        return Response.ok(me.put("locale", "en_US"));
    }

    private static Response get(Call call) {
        call.account();
        boolean cloud = call.site().cloud();
        Optional<String> id = call.request().query(cloud ? "accountId" : "key");
        Optional<String> name = call.request().query("username").filter(n -> !cloud);
        return call.site().accounts().all().stream()
                .filter(account -> id.filter(account.id()::equals).isPresent()
                        || name.filter(account.name()::equals).isPresent())
                .findFirst()
                .map(account -> Response.ok(Shapes.user(account, call.view())))
                .orElseThrow(() ->
                        JiraError.of(404, "The user named '" + name.or(() -> id).orElse("") + "' does not exist"));
    }

    private static Response search(Call call) {
        call.account();
        Optional<String> query = call.request().query(call.site().cloud() ? "query" : "username");
        Optional<String> accountId =
                call.request().query("accountId").filter(id -> call.site().cloud());
        if (query.isEmpty() == accountId.isEmpty()) {
            throw JiraError.of(400, "Exactly one of the parameters 'query' and 'accountId' must be given.");
        }
        Predicate<Account> found = accountId.isPresent()
                ? account -> account.id().equals(accountId.get())
                : account -> fits(account, query.orElse(""), call.site().cloud());
        boolean inactive =
                call.request().query("includeInactive").filter("true"::equals).isPresent();
        return page(
                call,
                found.and(account -> account.active() || inactive || call.site().cloud()));
    }

    private static Response assignable(Call call) {
        call.account();
        String query =
                call.request().query(call.site().cloud() ? "query" : "username").orElse("");
        String key = call.request()
                .query("project")
                .or(() -> call.request().query("issueKey").map(issue -> issue.replaceFirst("-\\d+$", "")))
                .orElseThrow(() -> JiraError.of(400, "Specify a project or an issue."));
        Project project = call.project(key);
        return page(
                call,
                account -> account.active()
                        && fits(account, query, call.site().cloud())
                        && call.site().may(account, project, "ASSIGNABLE_USER"));
    }

    /** Prefix of the shown name, any of its words, the login name (Data Center) or a visible e-mail address. */
    private static boolean fits(Account account, String query, boolean cloud) {
        String start = query.toLowerCase(Locale.ROOT);
        String shown = account.displayName().toLowerCase(Locale.ROOT);
        return shown.startsWith(start)
                || shown.contains(" " + start)
                || (!cloud && account.name().toLowerCase(Locale.ROOT).startsWith(start))
                || (account.emailVisible()
                        && account.email().toLowerCase(Locale.ROOT).startsWith(start));
    }

    private static Response page(Call call, Predicate<Account> found) {
        List<ObjectNode> users = call.site().accounts().all().stream()
                .filter(found)
                .skip(call.number("startAt", 0))
                .limit(Math.min(1000, call.number("maxResults", 50)))
                .map(account -> Shapes.user(account, call.view()))
                .toList();
        return Response.ok(Json.array(users));
    }
}
