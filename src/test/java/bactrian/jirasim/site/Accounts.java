package bactrian.jirasim.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who may log in, and with which token. */
public final class Accounts {

    private final Directory<Account> accounts = new Directory<>();
    private final Map<String, String> idByToken = new ConcurrentHashMap<>();

    /** Adds an account, or replaces the one of the same id. */
    public Account put(Account account) {
        return accounts.put(account);
    }

    /** Lets an account log in with this token. */
    public void token(Account account, String token) {
        idByToken.put(account.email() + ":" + token, account.id());
        idByToken.put(token, account.id());
    }

    /** The active account of Cloud's Basic credentials {@code email:token}. */
    public Optional<Account> byCredentials(String emailAndToken) {
        return active(idByToken.get(emailAndToken)).filter(a -> emailAndToken.startsWith(a.email() + ":"));
    }

    /** The active account of a personal access token. */
    public Optional<Account> byToken(String token) {
        return token.contains(":") ? Optional.empty() : active(idByToken.get(token));
    }

    /** By id. */
    public Optional<Account> byId(String id) {
        return accounts.byId(id);
    }

    /** By id, login name, e-mail address or shown name. */
    public Optional<Account> find(String who) {
        return accounts.find(who).or(() -> all().stream()
                .filter(a -> a.email().equalsIgnoreCase(who) || a.displayName().equalsIgnoreCase(who))
                .findFirst());
    }

    /**
     * By id, login name, e-mail address or shown name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Account get(String who) {
        return find(who).orElseThrow(() -> new IllegalArgumentException("There is no account '" + who + "'"));
    }

    /** All accounts. */
    public List<Account> all() {
        return accounts.all();
    }

    private Optional<Account> active(String id) {
        return Optional.ofNullable(id).flatMap(accounts::byId).filter(Account::active);
    }
}
