package bactrian.write;

import bactrian.field.FieldType;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import bactrian.integration.Integration;
import bactrian.integration.SiteTeams;
import bactrian.integration.SiteUsers;
import bactrian.jira.Deployment;
import bactrian.jira.field.JiraFieldCodec;
import bactrian.jira.field.JiraFieldKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Remembers the people and teams that issues show as they are read. */
public final class Sightings {
    private final SiteUsers siteUsers;
    private final SiteTeams siteTeams;

    /** Remembers them for each site. */
    public Sightings(SiteUsers siteUsers, SiteTeams siteTeams) {
        this.siteUsers = siteUsers;
        this.siteTeams = siteTeams;
    }

    /** Looks at the mapped fields of an issue. */
    public void of(Integration integration, List<FieldMapping> fields, JsonNode issue) {
        for (FieldMapping field : fields) {
            JsonNode json = issue.path("fields").path(field.jiraField());
            FieldType type = field.jiraKind().type();
            if (type == FieldType.USER) {
                user(siteUsers, integration, json);
            } else if (type == FieldType.USERS) {
                json.forEach(user -> user(siteUsers, integration, user));
            } else if (type == FieldType.TEAM) {
                team(siteTeams, integration, json);
            }
        }
    }

    static void user(SiteUsers siteUsers, Integration integration, JsonNode user) {
        String email = user.path("emailAddress").asText("");
        String member = integration.deployment() == Deployment.CLOUD ? "accountId" : "name";
        String account = user.path(member).asText("");
        if (!email.isEmpty() && !account.isEmpty()) {
            String name = user.path("displayName").asText(account);
            siteUsers.learn(integration.site(), new SiteUsers.Known(account, email, name, false));
        }
    }

    static void team(SiteTeams siteTeams, Integration integration, JsonNode json) {
        Value value = json.isMissingNode()
                ? Value.EMPTY
                : new JiraFieldCodec(integration.deployment()).decode(JiraFieldKind.TEAM, json);
        if (value instanceof Value.Team team) {
            siteTeams.learn(integration.site(), team);
        }
    }
}
