package bactrian.jirasim.control;

import bactrian.jirasim.Jira;
import bactrian.jirasim.Json;
import bactrian.jirasim.SiteAdmin;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Choice;
import bactrian.jirasim.site.Directory;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.Option;
import bactrian.jirasim.site.Site;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;

/** The switches that do what an administrator of a Jira does: teams, users, options, permissions, projects, moves. */
public final class Administration {

    private static final Runnable NOTHING_TO_RESET = () -> {};

    private final Site site;
    private final SiteAdmin admin;
    private final Jira jira;

    /** For one site. */
    public Administration(Site site, SiteAdmin admin, Jira jira) {
        this.site = site;
        this.admin = admin;
        this.jira = jira;
    }

    /** Adds them all. */
    public void addTo(ControlApi control) {
        control.add("issues", new ControlApi.Switch(this::issues, rest -> count(), NOTHING_TO_RESET));
        control.add("move", new ControlApi.Switch(this::move, rest -> Json.object(), NOTHING_TO_RESET));
        control.add("projects", new ControlApi.Switch(this::project, rest -> projects(), NOTHING_TO_RESET));
        control.add("issue-types", new ControlApi.Switch(this::issueType, rest -> types(), NOTHING_TO_RESET));
        control.add(
                "teams",
                new ControlApi.Switch(
                        this::team, rest -> Json.of(site.vocabulary().teams().all()), NOTHING_TO_RESET));
        control.add("users", new ControlApi.Switch(this::user, rest -> users(), NOTHING_TO_RESET));
        control.add("options", new ControlApi.Switch(this::option, this::options, NOTHING_TO_RESET));
        control.add(
                "permissions",
                new ControlApi.Switch(
                        this::permission, rest -> Json.of(site.permissions().denials()), () -> site.permissions()
                                .clear()));
    }

    private JsonNode issues(ObjectNode body) {
        int count = body.path("count").asInt(1);
        ArrayNode keys = Json.array();
        for (int i = 1; i <= count; i++) {
            Issue issue =
                    jira.addIssue(needed(body, "project"), needed(body, "issueType"), Map.of("summary", "Issue " + i));
            if (i == 1 || i == count) {
                keys.add(issue.key());
            }
        }
        return Json.object().put("count", count).set("firstAndLast", keys);
    }

    private JsonNode count() {
        return Json.object().put("count", site.issues().all().size());
    }

    private JsonNode move(ObjectNode body) {
        Issue moved = jira.move(
                body.path("account").asText("user@example.com"), needed(body, "issue"), needed(body, "project"));
        return Json.object().put("id", Long.toString(moved.id())).put("key", moved.key());
    }

    private JsonNode project(ObjectNode body) {
        admin.addProject(body.path("id").asText(site.newId()), needed(body, "key"), needed(body, "name"));
        return projects();
    }

    private JsonNode projects() {
        ArrayNode shown = Json.array();
        site.projects().all().forEach(project -> shown.addObject()
                .put("id", project.id())
                .put("key", project.key())
                .put("name", project.name()));
        return shown;
    }

    private JsonNode issueType(ObjectNode body) {
        admin.addIssueType(
                body.path("id").asText(site.newId()),
                needed(body, "name"),
                body.path("level").asInt(0));
        return types();
    }

    private JsonNode types() {
        return Json.of(site.vocabulary().types().all());
    }

    private JsonNode team(ObjectNode body) {
        if (body.hasNonNull("rename")) {
            admin.renameTeam(needed(body, "rename"), needed(body, "to"));
        } else if (body.hasNonNull("disable") || body.hasNonNull("remove")) {
            Directory<Choice> teams = site.vocabulary().teams();
            teams.remove(teams.get(either(body, "disable", "remove")).id());
        } else {
            admin.addTeam(either(body, "add", "name"));
        }
        return Json.of(site.vocabulary().teams().all());
    }

    private JsonNode user(ObjectNode body) {
        String email = either(body, "email", "add", "rename", "disable");
        Account account = site.accounts()
                .find(email)
                .orElseGet(() -> admin.addAccount(
                        email,
                        body.path("displayName").asText(email),
                        body.path("token").asText(site.newId() + "-token")));
        if (body.hasNonNull("displayName") || body.hasNonNull("rename")) {
            account = account.withDisplayName(either(body, "displayName", "to"));
        }
        if (body.hasNonNull("emailVisible")) {
            account = account.withEmailVisible(body.path("emailVisible").asBoolean());
        }
        if (body.hasNonNull("timeZone")) {
            account = account.withZone(ZoneId.of(body.path("timeZone").asText()));
        }
        if (body.hasNonNull("active") || body.hasNonNull("disable")) {
            account = account.withActive(body.path("active").asBoolean(false));
        }
        site.accounts().put(account);
        return users();
    }

    private JsonNode users() {
        ArrayNode shown = Json.array();
        site.accounts().all().forEach(account -> shown.addObject()
                .put("id", account.id())
                .put("name", account.name())
                .put("email", account.email())
                .put("emailVisible", account.emailVisible())
                .put("displayName", account.displayName())
                .put("timeZone", account.zone().getId())
                .put("active", account.active()));
        return shown;
    }

    private JsonNode option(ObjectNode body) {
        String field = needed(body, "field");
        if (body.hasNonNull("add")) {
            admin.addOption(field, needed(body, "add"));
        } else if (body.hasNonNull("rename")) {
            admin.renameOption(field, needed(body, "rename"), needed(body, "to"));
        } else {
            admin.disableOption(field, needed(body, "disable"));
        }
        return options(field);
    }

    private JsonNode options(String field) {
        ArrayNode shown = Json.array();
        for (Option option :
                site.vocabulary().options(site.fields().get(field).id()).all()) {
            shown.add(Json.of(option));
        }
        return shown;
    }

    private JsonNode permission(ObjectNode body) {
        Account account = site.accounts().get(needed(body, "account"));
        String project = body.path("project").asText("*");
        if (body.path("granted").asBoolean(false)) {
            site.permissions().grant(account, project, needed(body, "permission"));
        } else {
            site.permissions().deny(account, project, needed(body, "permission"));
        }
        return Json.of(site.permissions().denials());
    }

    private static String needed(ObjectNode body, String member) {
        return either(body, member);
    }

    private static String either(ObjectNode body, String... members) {
        return Arrays.stream(members)
                .filter(body::hasNonNull)
                .map(member -> body.path(member).asText())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + String.join("' or '", members) + "' is missing"));
    }
}
