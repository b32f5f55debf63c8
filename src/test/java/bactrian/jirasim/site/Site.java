package bactrian.jirasim.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Everything one Jira site knows. */
public final class Site {

    private final Deployment deployment;
    private final List<Integer> version;
    private final SimClock clock = new SimClock();
    private final Accounts accounts = new Accounts();
    private final Permissions permissions = new Permissions();
    private final Directory<Project> projects = new Directory<>();
    private final Directory<Field> fields = new Directory<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final IssueStore issues = new IssueStore();
    private final Map<String, Set<String>> hiddenFields = new ConcurrentHashMap<>();
    private final List<Consumer<SiteEvent>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong ids = new AtomicLong(20_000);
    private volatile String baseUrl = "";

    /** An empty site of that deployment and version. */
    public Site(Deployment deployment, List<Integer> version) {
        this.deployment = deployment;
        this.version = List.copyOf(version);
    }

    /** Cloud or Data Center. */
    public Deployment deployment() {
        return deployment;
    }

    /** Whether this is Cloud. */
    public boolean cloud() {
        return deployment == Deployment.CLOUD;
    }

    /** Version numbers, major first. */
    public List<Integer> version() {
        return version;
    }

    /** Scheme, host and port that links are made with. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Sets the address once it is known. */
    public void baseUrl(String url) {
        baseUrl = url;
    }

    /** The site's clock. */
    public SimClock clock() {
        return clock;
    }

    /** Who may log in. */
    public Accounts accounts() {
        return accounts;
    }

    /** Who may not do what. */
    public Permissions permissions() {
        return permissions;
    }

    /** All projects; the name of the entries is the project's name, see {@link #project}. */
    public Directory<Project> projects() {
        return projects;
    }

    /** A project by id or key. */
    public Optional<Project> project(String idOrKey) {
        return projects.byId(idOrKey).or(() -> projects.all().stream()
                .filter(p -> p.key().equalsIgnoreCase(idOrKey))
                .findFirst());
    }

    /** All fields. */
    public Directory<Field> fields() {
        return fields;
    }

    /** Statuses, types, options and other choices. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** All issues. */
    public IssueStore issues() {
        return issues;
    }

    /** The fields that are not on the screens of an issue type. */
    public Set<String> hiddenFields(IssueType type) {
        return hiddenFields.getOrDefault(type.id(), Set.of());
    }

    /** Takes these fields, and no others, off the screens of an issue type. */
    public void hideFields(IssueType type, Set<String> fieldIds) {
        hiddenFields.put(type.id(), Set.copyOf(fieldIds));
    }

    /** A new id that nothing else has. */
    public String newId() {
        return Long.toString(ids.incrementAndGet());
    }

    /** Whether the account holds the permission in the project. */
    public boolean may(Account account, Project project, String permission) {
        return permissions.has(account, project.key(), permission);
    }

    /** Runs with no other write going on, so that what is read in between stays true. */
    public <T> T exclusively(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    /** Tells this listener of every event, in the order of commits, on the thread that wrote. It must be quick. */
    public void listen(Consumer<SiteEvent> listener) {
        listeners.add(listener);
    }

    /** Tells the listeners. */
    void tell(SiteEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
