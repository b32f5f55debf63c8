package bactrian.write;

import bactrian.field.OptionTable;
import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.integration.Integration;
import bactrian.integration.SiteTeams;
import bactrian.integration.SiteUsers;
import bactrian.jira.Deployment;
import bactrian.jira.JiraTeam;
import bactrian.jira.field.JiraOptions;
import bactrian.jira.metadata.FieldMeta;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** What the field routes have to ask Jira before a value can be said there, and what they learn from the answer. */
public final class FieldLookups {
    private final Translation translation;
    private final SiteUsers siteUsers;
    private final SiteTeams siteTeams;

    /** Remembers accounts and teams of each site. */
    public FieldLookups(Translation translation, SiteUsers siteUsers, SiteTeams siteTeams) {
        this.translation = translation;
        this.siteUsers = siteUsers;
        this.siteTeams = siteTeams;
    }

    /** Whether a value names an option that was not in Jira's list when the mapping was saved. */
    public boolean newOption(@Body FieldChange change) {
        return change.target() == Side.JIRA
                && !(change.field().options().jira().isEmpty())
                && translation.needsOptions(change.field(), change.value());
    }

    /** The change with the options that Jira's list has now, from the issue type's create metadata. */
    public FieldChange withOptions(@Variable("change") FieldChange change, @Body JsonNode metadata) {
        OptionTable table = change.field().options();
        Optional<FieldMeta> meta =
                Optional.ofNullable(FieldMeta.allOf(metadata).get(change.field().jiraField()));
        return meta.map(known -> change.knowing(table.knowing(JiraOptions.of(known))))
                .orElse(change);
    }

    /** The e-mail addresses in a value whose Jira account is not known. */
    public List<String> strangers(@Body FieldChange change, @Variable("writes") WriteSet writes) {
        return change.target() == Side.JIRA
                ? translation.strangers(writes.integration(), change.field(), change.value())
                : List.of();
    }

    /** Remembers the accounts whose address Jira shows; one address may belong to several. */
    public void learnUsers(@Body JsonNode found, @Variable("writes") WriteSet writes) {
        Integration integration = writes.integration();
        found.forEach(user -> Sightings.user(siteUsers, integration, user));
    }

    /** Whether a value names a team that Jira has not shown yet. */
    public boolean newTeam(@Body FieldChange change, @Variable("writes") WriteSet writes) {
        return change.target() == Side.JIRA && translation.needsTeams(writes.integration(), change.value());
    }

    /** Whether the site lists its teams to us; Cloud lists them by organisation only. */
    public boolean listsTeams(@Variable("writes") WriteSet writes) {
        return writes.integration().deployment() == Deployment.DATA_CENTER;
    }

    /** Remembers the teams of the site's list. */
    public void learnTeams(@Body List<JiraTeam> teams, @Variable("writes") WriteSet writes) {
        teams.forEach(team -> siteTeams.learn(writes.integration().site(), new Value.Team(team.id(), team.name())));
    }

    /** The query for issues of the project that have a team, newest first: each shows a team's name. */
    public String issuesWithTeam(@Variable("change") FieldChange change, @Variable("writes") WriteSet writes) {
        String field = change.field().jiraField().replaceFirst("^customfield_(\\d+)$", "cf[$1]");
        return "project = " + writes.integration().projectId() + " AND " + field
                + " is not EMPTY ORDER BY updated DESC";
    }

    /** Remembers the teams that issues show. */
    public void learnTeamsOfIssues(
            @Body JsonNode found, @Variable("change") FieldChange change, @Variable("writes") WriteSet writes) {
        found.path("issues")
                .forEach(issue -> Sightings.team(
                        siteTeams,
                        writes.integration(),
                        issue.path("fields").path(change.field().jiraField())));
    }
}
