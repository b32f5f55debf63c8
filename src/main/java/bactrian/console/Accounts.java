package bactrian.console;

import at.favre.lib.crypto.bcrypt.BCrypt;
import bactrian.store.Hashes;
import bactrian.store.Store;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may log in. Passwords are stored as bcrypt hashes. */
public final class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final String ADMIN = "admin";
    private static final int COST = 10;

    private final Store store;
    /** Accepted pairs by their hash, so that a script does not pay for bcrypt at every request. */
    private final Map<String, String> accepted = new ConcurrentHashMap<>();

    /** Reads and writes accounts in the store. */
    public Accounts(Store store) {
        this.store = store;
    }

    /** Makes sure that there is an admin: with the given password, or with a random one that is logged once. */
    public void ensureAdmin(String password) {
        if (!password.isEmpty()) {
            setPassword(password);
        } else if (hash(ADMIN).isEmpty()) {
            String random = Hashes.randomToken().substring(0, 20);
            setPassword(random);
            LOG.warn(
                    "First start: user admin, password {}  (shown only now; set bactrian.admin.password to choose one)",
                    random);
        }
    }

    private void setPassword(String password) {
        String hash = BCrypt.withDefaults().hashToString(COST, password.toCharArray());
        store.useTransaction(handle -> {
            handle.execute("DELETE FROM account WHERE name = ?", ADMIN);
            handle.execute("INSERT INTO account (name, role, password_hash) VALUES (?, 'admin', ?)", ADMIN, hash);
        });
    }

    /** The role of a name and password, or empty if they do not belong together. */
    public Optional<String> role(String name, String password) {
        Optional<String> hash = hash(name);
        String pair = Hashes.sha256(name + "\n" + password + "\n" + hash.orElse(""));
        if (accepted.containsKey(pair)) {
            return Optional.of(accepted.get(pair));
        }
        boolean right = hash.isPresent() && BCrypt.verifyer().verify(password.toCharArray(), hash.get()).verified;
        if (!right) {
            return Optional.empty();
        }
        String role = roleOf(name);
        accepted.put(pair, role);
        return Optional.of(role);
    }

    private Optional<String> hash(String name) {
        return column(name, "password_hash");
    }

    /** The role of an account that exists. */
    String roleOf(String name) {
        return column(name, "role").orElse("viewer");
    }

    private Optional<String> column(String name, String column) {
        return store.read(handle -> handle.createQuery("SELECT " + column + " FROM account WHERE name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findOne());
    }
}
