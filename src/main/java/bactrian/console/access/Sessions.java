package bactrian.console.access;

import bactrian.store.Hashes;
import bactrian.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Sessions of people who logged in on the page; a cookie's token is stored by its hash. */
public final class Sessions {
    /** How long a session lasts. */
    public static final Duration LIFE = Duration.ofHours(12);

    private final Store store;
    private final Clock clock;

    /** Reads and writes sessions in the store. */
    public Sessions(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Begins a session; answers the token for the cookie. */
    public String begin(String account) {
        String token = Hashes.randomToken();
        store.useTransaction(handle -> {
            handle.execute("DELETE FROM login_session WHERE expires_ms < ?", clock.millis());
            handle.execute(
                    "INSERT INTO login_session (token_hash, account, expires_ms) VALUES (?, ?, ?)",
                    Hashes.sha256(token),
                    account,
                    clock.millis() + LIFE.toMillis());
        });
        return token;
    }

    /** Ends a session; an unknown one is as good as ended. */
    public void end(String token) {
        store.useTransaction(
                handle -> handle.execute("DELETE FROM login_session WHERE token_hash = ?", Hashes.sha256(token)));
    }

    /** The account of a running session, or empty. */
    Optional<String> account(String token) {
        return store.read(handle -> handle.createQuery(
                        "SELECT account FROM login_session WHERE token_hash = ? AND expires_ms > ?")
                .bind(0, Hashes.sha256(token))
                .bind(1, clock.millis())
                .mapTo(String.class)
                .findOne());
    }
}
