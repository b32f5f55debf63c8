package bactrian.console.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import bactrian.store.Hashes;
import bactrian.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may log in. Passwords are stored as bcrypt hashes. */
public final class Accounts {
    /** May do everything. */
    public static final String ADMIN = "admin";
    /** May read. */
    public static final String VIEWER = "viewer";
    /** bcrypt reads no more of a password. */
    public static final int LONGEST_PASSWORD_BYTES = 72;

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final int COST = 10;

    private final Store store;
    /** Accepted pairs by their hash, so that a script does not pay for bcrypt at every request. */
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    /** Reads and writes accounts in the store. */
    public Accounts(Store store) {
        this.store = store;
    }

    /** An account, without its password. */
    public record Account(String name, String role) {}

    /** Makes sure that there is an admin: with the given password, or with a random one that is logged once. */
    public void ensureAdmin(String password) {
        if (!password.isEmpty()) {
            put(ADMIN, ADMIN, password);
        } else if (roleOf(ADMIN).isEmpty()) {
            String random = Hashes.randomToken().substring(0, 20);
            put(ADMIN, ADMIN, random);
            LOG.warn(
                    "First start: user admin, password {}  (shown only now; set bactrian.admin.password to choose one)",
                    random);
        }
    }

    /** Adds an account or replaces the one of that name. */
    public void put(String name, String role, String password) {
        String hash = BCrypt.withDefaults().hashToString(COST, password.toCharArray());
        store.useTransaction(handle -> {
            handle.execute("DELETE FROM account WHERE name = ?", name);
            handle.execute("INSERT INTO account (name, role, password_hash) VALUES (?, ?, ?)", name, role, hash);
        });
    }

    /** Removes an account and ends its sessions. */
    public void remove(String name) {
        store.useTransaction(handle -> {
            handle.execute("DELETE FROM login_session WHERE account = ?", name);
            handle.execute("DELETE FROM account WHERE name = ?", name);
        });
    }

    /** All accounts by name. */
    public List<Account> all() {
        return store.read(handle -> handle.createQuery("SELECT name, role FROM account ORDER BY name")
                .map((row, context) -> new Account(row.getString("name"), row.getString("role")))
                .list());
    }

    /** The role of a name and password, or empty if they do not belong together. */
    public Optional<String> role(String name, String password) {
        Optional<String> hash = column(name, "password_hash");
        if (hash.isEmpty() || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            return Optional.empty();
        }
        String pair = pair(name, password, hash.get());
        boolean right =
                accepted.contains(pair) || BCrypt.verifyer().verify(password.toCharArray(), hash.get()).verified;
        if (!right) {
            return Optional.empty();
        }
        accepted.add(pair);
        return roleOf(name);
    }

    /** Whether name and password have been accepted before and still belong together. */
    boolean wasAccepted(String name, String password) {
        return column(name, "password_hash")
                .filter(hash -> accepted.contains(pair(name, password, hash)))
                .isPresent();
    }

    private static String pair(String name, String password, String hash) {
        return Hashes.sha256(name + "\n" + password + "\n" + hash);
    }

    /** The role of an account, or empty if there is none of that name. */
    public Optional<String> roleOf(String name) {
        return column(name, "role");
    }

    private Optional<String> column(String name, String column) {
        return store.read(handle -> handle.createQuery("SELECT " + column + " FROM account WHERE name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findOne());
    }
}
