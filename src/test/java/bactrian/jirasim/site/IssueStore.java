package bactrian.jirasim.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** All issues by id and by key, keys they had before a move included. */
public final class IssueStore {

    /** What search sees of an issue: its state before the last change, while that change is younger than the lag. */
    private record Indexed(Optional<Issue> before, Optional<Issue> now, Instant since) {}

    private final Map<Long, Issue> issues = new ConcurrentSkipListMap<>();
    private final Map<Long, Indexed> index = new ConcurrentHashMap<>();
    private final Map<String, Long> ids = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> numbers = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong(10_000);
    private volatile Duration searchLag = Duration.ZERO;

    /** By numeric id. */
    public Optional<Issue> byId(long id) {
        return Optional.ofNullable(issues.get(id));
    }

    /** By numeric id or by a key it has or had, whatever the case of the key. */
    public Optional<Issue> find(String idOrKey) {
        if (idOrKey.matches("\\d{1,18}")) {
            return byId(Long.parseLong(idOrKey));
        }
        return Optional.ofNullable(ids.get(idOrKey.toUpperCase(Locale.ROOT))).flatMap(this::byId);
    }

    /** All issues as they are, ascending by id. */
    public Collection<Issue> all() {
        return issues.values();
    }

    /** All issues as search sees them: changes younger than the lag are not in yet. */
    public Stream<Issue> searchable(Instant now) {
        if (searchLag.isZero()) {
            return issues.values().stream();
        }
        Stream<Issue> steady = issues.values().stream().filter(issue -> !index.containsKey(issue.id()));
        return Stream.concat(steady, index.values().stream().flatMap(entry -> seen(entry, now).stream()));
    }

    /** How long a change stays invisible to search. */
    public void searchLag(Duration lag) {
        searchLag = lag;
    }

    /** The same, to be read. */
    public Duration searchLag() {
        return searchLag;
    }

    /** The next free numeric id. */
    long nextId() {
        return lastId.incrementAndGet();
    }

    /** The next free key of a project. */
    String nextKey(Project project) {
        return project.key() + "-" + number(project.key()).incrementAndGet();
    }

    /** Puts a snapshot in place. */
    void put(Issue issue, Instant now) {
        Optional<Issue> before = Optional.ofNullable(issues.put(issue.id(), issue));
        remember(issue.id(), before, Optional.of(issue), now);
        ids.put(issue.key(), issue.id());
        lastId.accumulateAndGet(issue.id(), Math::max);
        int dash = issue.key().lastIndexOf('-');
        number(issue.key().substring(0, dash))
                .accumulateAndGet(Long.parseLong(issue.key().substring(dash + 1)), Math::max);
    }

    /** Takes an issue away. */
    void remove(Issue issue, Instant now) {
        issues.remove(issue.id());
        remember(issue.id(), Optional.of(issue), Optional.empty(), now);
        ids.values().removeIf(id -> id == issue.id());
    }

    private void remember(long id, Optional<Issue> before, Optional<Issue> after, Instant now) {
        if (searchLag.isZero()) {
            index.remove(id);
        } else {
            index.compute(
                    id,
                    (key, old) ->
                            old == null ? new Indexed(before, after, now) : new Indexed(seen(old, now), after, now));
        }
    }

    private Optional<Issue> seen(Indexed entry, Instant now) {
        return entry.since().plus(searchLag).isAfter(now) ? entry.before() : entry.now();
    }

    private AtomicLong number(String projectKey) {
        return numbers.computeIfAbsent(projectKey, key -> new AtomicLong());
    }
}
