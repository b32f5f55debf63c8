package bactrian.portfolio;

import bactrian.store.Store;
import java.util.List;
import java.util.Optional;

/** The portfolio's teams and users. */
public final class Directory {
    private final Store store;

    /** Reads and writes teams and users in the store. */
    public Directory(Store store) {
        this.store = store;
    }

    /** All teams by name. */
    public List<Team> teams() {
        return store.read(handle -> handle.createQuery("SELECT id, name FROM team ORDER BY name")
                .map((row, context) -> new Team(row.getLong("id"), row.getString("name")))
                .list());
    }

    /** The team of exactly that name, or empty. */
    public Optional<Team> team(String name) {
        return teams().stream().filter(team -> team.name().equals(name)).findFirst();
    }

    /** What a field that needs a team of this name waits for. */
    public static String teamKey(String name) {
        return "team/" + name;
    }

    /** Adds a team, or answers the one that has this name already. */
    public Team addTeam(String name) {
        return team(name)
                .orElseGet(() -> new Team(
                        store.inTransaction(handle -> handle.createUpdate("INSERT INTO team (name) VALUES (?)")
                                .bind(0, name)
                                .executeAndReturnGeneratedKeys("id")
                                .mapTo(Long.class)
                                .one()),
                        name));
    }

    /** All users by e-mail. */
    public List<User> users() {
        return store.read(handle -> handle.createQuery("SELECT email, name FROM portfolio_user ORDER BY email")
                .map((row, context) -> new User(row.getString("email"), row.getString("name")))
                .list());
    }

    /** The user of that e-mail, or empty. */
    public Optional<User> user(String email) {
        return users().stream()
                .filter(user -> user.email().equalsIgnoreCase(email))
                .findFirst();
    }

    /** Adds a user, or renames the one that has this e-mail already, in whichever case. */
    public User addUser(String email, String name) {
        User added = new User(user(email).map(User::email).orElse(email), name);
        store.useTransaction(handle -> {
            if (handle.execute("UPDATE portfolio_user SET name = ? WHERE email = ?", name, added.email()) == 0) {
                handle.execute("INSERT INTO portfolio_user (email, name) VALUES (?, ?)", added.email(), name);
            }
        });
        return added;
    }
}
