package bactrian.sync;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** What rows of the activity log are looked for; each further condition narrows. */
public final class ActivitySearch {
    private record Condition(String sql, Object value) {}

    private final Map<String, Condition> conditions = new LinkedHashMap<>();

    /** Of one integration. */
    public ActivitySearch integration(long id) {
        return with("integration", "integration_id = :integration", id);
    }

    /** About an issue, by the key it had then. */
    public ActivitySearch issue(String key) {
        return with("issue", "issue_key = :issue", key);
    }

    /** About an item. */
    public ActivitySearch item(long id) {
        return with("item", "item_id = :item", id);
    }

    /** About a portfolio field. */
    public ActivitySearch field(String name) {
        return with("field", "field = :field", name);
    }

    /** That ended so: {@code written}, {@code rejected}, {@code linked} … */
    public ActivitySearch result(String result) {
        return with("result", "outcome = :result", result);
    }

    /** That happened then or later. */
    public ActivitySearch since(Instant from) {
        return with("since", "happened_ms >= :since", from.toEpochMilli());
    }

    /** That happened before. */
    public ActivitySearch until(Instant to) {
        return with("until", "happened_ms < :until", to.toEpochMilli());
    }

    private ActivitySearch with(String name, String sql, Object value) {
        conditions.put(name, new Condition(sql, value));
        return this;
    }

    String condition() {
        StringBuilder sql = new StringBuilder();
        conditions.values().forEach(condition -> sql.append(condition.sql()).append(" AND "));
        return sql.toString();
    }

    Query bind(Query query) {
        conditions.forEach((name, condition) -> query.bind(name, condition.value()));
        return query;
    }
}
