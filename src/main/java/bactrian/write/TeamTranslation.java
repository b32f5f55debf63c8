package bactrian.write;

import bactrian.field.UnrepresentableException;
import bactrian.field.Value;
import bactrian.integration.Integration;
import bactrian.integration.SiteTeams;
import bactrian.portfolio.Directory;
import java.util.List;

/** Teams by their exact name; one that is unknown is waited for. */
final class TeamTranslation {
    private final Directory directory;
    private final SiteTeams siteTeams;

    TeamTranslation(Directory directory, SiteTeams siteTeams) {
        this.directory = directory;
        this.siteTeams = siteTeams;
    }

    Value.Team toPortfolio(Integration integration, Value.Team jira) {
        String name = jira.name().isEmpty() ? siteTeams.name(integration.site(), jira.id()) : jira.name();
        if (name.isEmpty()) {
            throw NotYetException.untilSeen(
                    Directory.teamKey(jira.id()),
                    "Jira has not told the name of the team with id " + jira.id() + " yet.");
        }
        return directory
                .team(name)
                .map(team -> new Value.Team(String.valueOf(team.id()), team.name()))
                .orElseThrow(() -> NotYetException.untilSeen(
                        Directory.teamKey(name),
                        "The portfolio has no team \"" + name + "\"; the field is written when it is added."));
    }

    Value.Team toJira(Integration integration, Value.Team portfolio) {
        List<Value.Team> named = siteTeams.named(integration.site(), portfolio.name());
        if (named.size() > 1) {
            throw new UnrepresentableException("Jira has several teams named \"" + portfolio.name() + "\" ("
                    + String.join(", ", named.stream().map(Value.Team::id).toList())
                    + "): rename all but one, so that the name tells which is meant.");
        }
        return named.stream()
                .findFirst()
                .orElseThrow(() -> NotYetException.untilSeen(
                        Directory.teamKey(portfolio.name()),
                        "Jira shows no team \"" + portfolio.name() + "\" yet; the field is written when it appears."));
    }

    boolean unknownToJira(Integration integration, Value.Team portfolio) {
        return siteTeams.named(integration.site(), portfolio.name()).isEmpty();
    }
}
