package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.http.Request;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request on its way to a resource.
 *
 * @param caller who is logged in; a list of none or one
 * @param api REST version
 * @param path values of the route's placeholders
 */
public record Call(Site site, Request request, List<Account> caller, int api, Map<String, String> path) {

    /** The value of a placeholder. */
    public String path(String name) {
        return path.get(name);
    }

    /**
     * The account that is logged in.
     *
     * @throws JiraError 401 for an anonymous caller
     */
    public Account account() {
        return caller.stream().findFirst().orElseThrow(JiraError::unauthorized);
    }

    /** How to show things to this caller. */
    public View view() {
        return View.ofApi(
                site, api, caller.stream().findFirst().map(Account::zone).orElse(ZoneOffset.UTC));
    }

    /**
     * The issue that a placeholder names, by id or by any key it has had.
     *
     * @throws JiraError 404 where it is absent or hidden
     */
    public Issue issue(String placeholder) {
        return site.issues().find(path(placeholder)).filter(this::sees).orElseThrow(JiraError::noIssue);
    }

    /** Whether the caller may see the issue. */
    public boolean sees(Issue issue) {
        return sees(issue.project());
    }

    /** Whether the caller may see the project. */
    public boolean sees(Project project) {
        return may(project, "BROWSE_PROJECTS");
    }

    /** Whether the caller holds a permission in a project; an anonymous one holds none. */
    public boolean may(Project project, String permission) {
        return caller.stream().anyMatch(account -> site.may(account, project, permission));
    }

    /**
     * The project of that id or key.
     *
     * @throws JiraError 404 where it is absent or hidden
     */
    public Project project(String idOrKey) {
        return site.project(idOrKey)
                .filter(this::sees)
                .orElseThrow(() -> JiraError.of(404, "No project could be found with key '" + idOrKey + "'."));
    }

    /**
     * The body as a JSON object.
     *
     * @throws JiraError 400 when it is something else
     */
    public ObjectNode body() {
        try {
            if (Json.parse(request.text()) instanceof ObjectNode object) {
                return object;
            }
            throw JiraError.unreadable("Invalid request payload. Refer to the REST API documentation and try again.");
        } catch (IllegalArgumentException notJson) {
            throw JiraError.unreadable("There was an error parsing JSON. Check that your request body is valid.");
        }
    }

    /**
     * The body as an object with no members but these.
     *
     * @throws JiraError 400 when it has others
     */
    public ObjectNode body(Set<String> members) {
        ObjectNode body = body();
        Iterator<String> names = body.fieldNames();
        while (names.hasNext()) {
            if (!members.contains(names.next())) {
                throw JiraError.unreadable(
                        "Invalid request payload. Refer to the REST API documentation and try again.");
            }
        }
        return body;
    }

    /**
     * A numeric query parameter.
     *
     * @throws JiraError 400 or 404 problem when it is not a number
     */
    public int number(String name, int fallback) {
        Optional<String> value = request.query(name);
        try {
            return value.map(Integer::parseInt).orElse(fallback);
        } catch (NumberFormatException notANumber) {
            throw JiraError.with(Problems.of(site, 400, "Bad Request", request.rawPath()));
        }
    }

    /** Values of an array member of a body. */
    public static List<String> texts(JsonNode body, String member) {
        return Json.texts(body.path(member));
    }
}
