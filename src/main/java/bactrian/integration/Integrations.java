package bactrian.integration;

import bactrian.jira.Deployment;
import bactrian.jira.JiraAuth;
import bactrian.jira.JiraConnection;
import bactrian.jira.JiraConnections;
import bactrian.store.Hashes;
import bactrian.store.NotFoundException;
import bactrian.store.SecretBox;
import bactrian.store.Store;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Update;

/** The stored integrations. Tokens and secrets are sealed; a webhook token is looked up by its hash. */
public final class Integrations implements JiraConnections {
    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";

    private final Store store;
    private final SecretBox secrets;
    private final Clock clock;

    /** Seals and opens secrets with the given box. */
    public Integrations(Store store, SecretBox secrets, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Stores a new integration; its id is given in the answer. */
    public Integration add(Integration integration) {
        long id = store.inTransaction(handle -> bind(
                        handle.createUpdate("INSERT INTO integration (name, deployment, jira_url, site, auth, username,"
                                + " api_token, project_id, project_key, account, webhook_token, webhook_token_hash,"
                                + " webhook_secret, run_state, reason, created_ms) VALUES (:name, :deployment, :jiraUrl,"
                                + " :site, :auth, :username, :apiToken, :projectId, :projectKey, :account,"
                                + " :webhookToken, :webhookTokenHash, :webhookSecret, 'active', '', :now)"),
                        integration)
                .bind("now", clock.millis())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return get(id);
    }

    /** Replaces what was set up, keeping state and history. */
    public Integration replace(Integration integration) {
        store.useTransaction(handle -> bind(
                        handle.createUpdate("UPDATE integration SET name = :name, deployment = :deployment, jira_url ="
                                + " :jiraUrl, site = :site, auth = :auth, username = :username, api_token = :apiToken,"
                                + " project_id = :projectId, project_key = :projectKey, account = :account, webhook_token"
                                + " = :webhookToken, webhook_token_hash = :webhookTokenHash, webhook_secret ="
                                + " :webhookSecret WHERE id = :id"),
                        integration)
                .bind("id", integration.id())
                .execute());
        return get(integration.id());
    }

    private Update bind(Update update, Integration integration) {
        JiraAuth auth = integration.auth();
        return update.bind("name", integration.name())
                .bind("deployment", integration.deployment().id())
                .bind("jiraUrl", integration.jiraUrl().toString())
                .bind("site", integration.site())
                .bind("auth", auth instanceof JiraAuth.Basic ? BASIC : BEARER)
                .bind("username", auth instanceof JiraAuth.Basic basic ? basic.username() : "")
                .bind("apiToken", secrets.seal(secretOf(auth)))
                .bind("projectId", integration.projectId())
                .bind("projectKey", integration.projectKey())
                .bind("account", integration.account())
                .bind("webhookToken", secrets.seal(integration.webhookToken()))
                .bind("webhookTokenHash", Hashes.sha256(integration.webhookToken()))
                .bind("webhookSecret", secrets.seal(integration.webhookSecret()));
    }

    private static String secretOf(JiraAuth auth) {
        return auth instanceof JiraAuth.Basic basic ? basic.secret() : ((JiraAuth.Bearer) auth).secret();
    }

    /** All integrations in order of their making. */
    public List<Integration> all() {
        return store.read(handle -> handle.createQuery("SELECT * FROM integration ORDER BY id")
                .map((row, context) -> read(row))
                .list());
    }

    /**
     * The integration of an id.
     *
     * @throws NotFoundException if there is none
     */
    public Integration get(long id) {
        return store.read(handle -> handle.createQuery("SELECT * FROM integration WHERE id = ?")
                        .bind(0, id)
                        .map((row, context) -> read(row))
                        .findOne())
                .orElseThrow(() -> new NotFoundException("There is no integration with id " + id + "."));
    }

    /** The integration whose webhook URL holds this token, or empty. */
    public Optional<Integration> byWebhookToken(String token) {
        return store.read(handle -> handle.createQuery("SELECT * FROM integration WHERE webhook_token_hash = ?")
                .bind(0, Hashes.sha256(token))
                .map((row, context) -> read(row))
                .findOne());
    }

    @Override
    public JiraConnection connection(String integration) {
        return get(Long.parseLong(integration)).connection();
    }

    /** Notes that Jira was heard. */
    public void heard(long id) {
        store.useTransaction(handle ->
                handle.execute("UPDATE integration SET last_webhook_ms = ? WHERE id = ?", clock.millis(), id));
    }

    /**
     * Stops carrying out events of an integration, for a reason a person can act on.
     *
     * @return whether it was running until now
     */
    public boolean pause(long id, String reason) {
        return store.inTransaction(handle -> handle.execute(
                        "UPDATE integration SET run_state = 'paused', reason = ? WHERE id = ? AND run_state = 'active'",
                        reason.substring(0, Math.min(2000, reason.length())),
                        id))
                == 1;
    }

    /** Pauses as a person wants it: nothing but a person resumes it. */
    public void pauseByHand(long id) {
        store.useTransaction(handle -> {
            handle.execute("DELETE FROM probe WHERE integration_id = ?", id);
            handle.execute("UPDATE integration SET run_state = 'paused', reason = 'Paused by hand.' WHERE id = ?", id);
        });
    }

    /** Carries out events again; nothing is probed any more. */
    public void resume(long id) {
        store.useTransaction(handle -> {
            handle.execute("DELETE FROM probe WHERE integration_id = ?", id);
            handle.execute("UPDATE integration SET run_state = 'active', reason = '' WHERE id = ?", id);
        });
    }

    /** Removes an integration with its mappings and links; items and issues stay as they are. */
    public void remove(long id) {
        store.useTransaction(handle -> {
            handle.execute("DELETE FROM event WHERE integration_id = ?", id);
            handle.execute("DELETE FROM dead_letter WHERE integration_id = ?", id);
            handle.execute("DELETE FROM integration WHERE id = ?", id);
        });
    }

    /**
     * Seals all tokens and secrets with another key, in one transaction; those that it seals already stay.
     *
     * @return how many were sealed anew
     * @throws bactrian.store.StoreException if one can be opened with neither
     */
    public static int reseal(Store store, SecretBox former, SecretBox next) {
        return store.inTransaction(handle -> {
            int changed = 0;
            for (String column : List.of("api_token", "webhook_token", "webhook_secret")) {
                Map<Long, String> sealed = new TreeMap<>();
                handle.createQuery("SELECT id, " + column + " AS sealed FROM integration")
                        .map((row, context) -> sealed.put(row.getLong("id"), row.getString("sealed")))
                        .list();
                for (Map.Entry<Long, String> row : sealed.entrySet()) {
                    String anew = next.opens(row.getValue()) ? row.getValue() : next.seal(former.open(row.getValue()));
                    changed += anew.equals(row.getValue()) ? 0 : 1;
                    handle.execute("UPDATE integration SET " + column + " = ? WHERE id = ?", anew, row.getKey());
                }
            }
            return changed;
        });
    }

    private Integration read(ResultSet row) throws SQLException {
        String secret = secrets.open(row.getString("api_token"));
        long heard = row.getLong("last_webhook_ms");
        return new Integration(
                row.getLong("id"),
                row.getString("name"),
                Deployment.of(row.getString("deployment")),
                URI.create(row.getString("jira_url")),
                row.getString("site"),
                row.getString("auth").equals(BASIC)
                        ? new JiraAuth.Basic(row.getString("username"), secret)
                        : new JiraAuth.Bearer(secret),
                row.getString("project_id"),
                row.getString("project_key"),
                row.getString("account"),
                secrets.open(row.getString("webhook_token")),
                secrets.open(row.getString("webhook_secret")),
                RunState.of(row.getString("run_state")),
                row.getString("reason"),
                heard == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(heard)),
                Instant.ofEpochMilli(row.getLong("created_ms")));
    }
}
