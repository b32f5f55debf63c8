package bactrian.integration;

import bactrian.field.Value;
import bactrian.store.Store;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The teams of each Jira site as far as they were seen: a team once seen is remembered, and a rename keeps its id. */
public final class SiteTeams {
    private final Store store;

    /** Reads and writes the store. */
    public SiteTeams(Store store) {
        this.store = store;
    }

    /** Remembers a team that was seen; one without a name tells nothing. */
    public void learn(String site, Value.Team team) {
        boolean news =
                !team.name().isEmpty() && named(site, team.name()).stream().noneMatch(known -> known.equals(team));
        if (news) {
            store.useTransaction(handle -> put(handle, site, team));
        }
    }

    private static void put(Handle handle, String site, Value.Team team) {
        int updated = handle.execute(
                "UPDATE jira_team SET name = ? WHERE site = ? AND team_id = ?", team.name(), site, team.id());
        if (updated == 0) {
            handle.execute(
                    "INSERT INTO jira_team (site, team_id, name) VALUES (?, ?, ?)", site, team.id(), team.name());
        }
    }

    /** All teams of exactly that name. */
    public List<Value.Team> named(String site, String name) {
        return store.read(
                handle -> handle.createQuery("SELECT team_id, name FROM jira_team WHERE site = ? AND name = ?")
                        .bind(0, site)
                        .bind(1, name)
                        .map((row, context) -> new Value.Team(row.getString("team_id"), row.getString("name")))
                        .list());
    }

    /** The name of a team, or empty if it was never seen with one. */
    public String name(String site, String id) {
        return store.read(handle -> handle.createQuery("SELECT name FROM jira_team WHERE site = ? AND team_id = ?")
                .bind(0, site)
                .bind(1, id)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }
}
