package bactrian.integration;

import bactrian.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Which Jira account belongs to which e-mail address, for each site: declared by an administrator, or learned where Jira
 * shows the address.
 */
public final class SiteUsers {
    private final Store store;

    /** Reads and writes the store. */
    public SiteUsers(Store store) {
        this.store = store;
    }

    /**
     * One row of the table.
     *
     * @param account the account id on Cloud, the user name on Data Center
     * @param declared whether an administrator said so; what is learned never changes it
     */
    public record Known(String account, String email, String name, boolean declared) {}

    /** The accounts of an e-mail address: declared ones alone where there are any. */
    public List<Known> of(String site, String email) {
        List<Known> all = all(site).stream()
                .filter(known -> known.email().equalsIgnoreCase(email))
                .toList();
        List<Known> declared = all.stream().filter(Known::declared).toList();
        return declared.isEmpty() ? all : declared;
    }

    /** The row of an account, or empty. */
    public Optional<Known> account(String site, String account) {
        return all(site).stream()
                .filter(known -> known.account().equals(account))
                .findFirst();
    }

    /** The e-mail address of an account, on whichever site it is, or empty. */
    public Optional<String> email(String account) {
        return store.read(
                handle -> handle.createQuery("SELECT email FROM jira_user WHERE account = ? ORDER BY declared")
                        .bind(0, account)
                        .mapTo(String.class)
                        .findFirst());
    }

    /** All rows of a site. */
    public List<Known> all(String site) {
        return store.read(handle -> handle.createQuery("SELECT * FROM jira_user WHERE site = ? ORDER BY email, account")
                .bind(0, site)
                .map((row, context) -> new Known(
                        row.getString("account"),
                        row.getString("email"),
                        row.getString("name"),
                        row.getBoolean("declared")))
                .list());
    }

    /** Remembers an account whose address Jira showed. */
    public void learn(String site, Known seen) {
        Optional<Known> known = account(site, seen.account());
        if (known.isEmpty() || !known.get().declared() && !known.get().equals(seen)) {
            store.useTransaction(handle -> put(handle, site, seen));
        }
    }

    /** Replaces what is declared for a site. */
    public void declare(String site, List<Known> table) {
        store.useTransaction(handle -> {
            handle.execute("DELETE FROM jira_user WHERE site = ? AND declared = TRUE", site);
            table.forEach(known -> put(handle, site, known));
        });
    }

    private static void put(Handle handle, String site, Known known) {
        handle.execute("DELETE FROM jira_user WHERE site = ? AND account = ?", site, known.account());
        handle.execute(
                "INSERT INTO jira_user (site, account, email, name, declared) VALUES (?, ?, ?, ?, ?)",
                site,
                known.account(),
                known.email().toLowerCase(Locale.ROOT),
                known.name(),
                known.declared());
    }
}
