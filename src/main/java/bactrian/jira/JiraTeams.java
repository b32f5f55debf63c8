package bactrian.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The teams resource. Cloud: Atlassian's public teams API, below the site at {@code /gateway/api/public/teams/v1}; it
 * takes Basic and not OAuth. Data Center: Advanced Roadmaps' {@code /rest/teams-api/1.0/team}; 404 where that is missing.
 */
public final class JiraTeams {

    private static final int CLOUD_PAGE = 300;
    private static final int DATA_CENTER_PAGE = 100;

    private final JiraHttp http;

    JiraTeams(JiraHttp http) {
        this.http = http;
    }

    /**
     * All teams of an Atlassian organisation.
     *
     * @param siteId the site's cloud id; when empty it is taken from a base URL of the gateway form, and without any,
     *     teams that belong to one site alone are left out
     */
    public List<JiraTeam> ofOrganisation(String orgId, String siteId) {
        Map<String, JiraTeam> teams = new LinkedHashMap<>();
        String site = siteId.isEmpty() ? http.connection().cloudId() : siteId;
        String cursor = "";
        do {
            JsonNode page = http.send(JiraRequest.get(cloudPath(orgId))
                    .with("siteId", site)
                    .with("size", String.valueOf(CLOUD_PAGE))
                    .with("cursor", cursor));
            boolean news = addAll(page.path("entities"), "teamId", "displayName", teams);
            cursor = news ? page.path("cursor").asText("") : "";
        } while (!cursor.isEmpty());
        return List.copyOf(teams.values());
    }

    /** All teams of a Data Center site. */
    public List<JiraTeam> ofDataCenter() {
        Map<String, JiraTeam> teams = new LinkedHashMap<>();
        JsonNode page;
        int number = 1;
        boolean news;
        do {
            page = http.send(JiraRequest.get("/rest/teams-api/1.0/team")
                    .with("page", String.valueOf(number++))
                    .with("size", String.valueOf(DATA_CENTER_PAGE)));
            news = addAll(page, "id", "title", teams);
        } while (news && page.size() >= DATA_CENTER_PAGE);
        return List.copyOf(teams.values());
    }

    /** A page without a new team ends the list: a last page may still carry a cursor, a server may ignore paging. */
    private static boolean addAll(JsonNode page, String id, String name, Map<String, JiraTeam> teams) {
        int before = teams.size();
        for (JsonNode entry : page) {
            boolean active = !entry.path("state").asText("").equals("ARCHIVED");
            JiraTeam team =
                    new JiraTeam(entry.path(id).asText(""), entry.path(name).asText(""), active);
            teams.putIfAbsent(team.id(), team);
        }
        return teams.size() > before;
    }

    private String cloudPath(String orgId) {
        return "/gateway/api/public/teams/v1/org" + JiraRequest.path(orgId, "teams");
    }
}
