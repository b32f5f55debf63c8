package bactrian.sync;

import bactrian.inbox.Inbox;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.Mapping;
import bactrian.integration.Mappings;
import bactrian.jira.BulkResult;
import bactrian.jira.JiraException;
import bactrian.portfolio.Item;
import bactrian.portfolio.Items;
import bactrian.store.Store;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** Puts together what is known of each subject: issue, link, mapping, item; the bean of {@code sync-integration}. */
public final class Subjects {
    /** The entity property that marks an issue we made with its item, so that no second one is made after a crash. */
    public static final String MARK = "bactrian";

    private static final List<String> ALWAYS = List.of(
            "project",
            "issuetype",
            "status",
            "created",
            "updated",
            "creator",
            "parent",
            "priority",
            "labels",
            "components");

    /** How long to wait before what was not seen is looked for again. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    /** The word of an event that was put back since its issue was not found. */
    static final String MISSING = "missing";

    static final int NOT_FOUND = 404;

    private final Store store;
    private final Inbox inbox;
    private final Mappings mappings;
    private final Items items;
    private final Scope scope;

    /** Looks at mappings and items. */
    public Subjects(Store store, Inbox inbox, Mappings mappings, Items items, Scope scope) {
        this.store = store;
        this.inbox = inbox;
        this.mappings = mappings;
        this.items = items;
        this.scope = scope;
    }

    /** The fields to read for every issue of a batch: mapped ones, and what filters and decisions need. */
    public Set<String> fields(@Variable("batch") SubjectBatch batch) {
        return fields(batch.integration());
    }

    private Set<String> fields(Integration integration) {
        Set<String> fields = new LinkedHashSet<>(ALWAYS);
        mappings.all(integration.id()).forEach(mapping -> {
            fields.addAll(mapping.jiraFields());
            fields.addAll(scope.fields(integration, mapping));
        });
        return fields;
    }

    /** The tasks of a batch, with the issues that one bulk read brought. */
    public List<SyncTask> tasks(@Variable("batch") SubjectBatch batch, @Body BulkResult read) {
        Map<String, JsonNode> issues = new HashMap<>();
        read.found().forEach(issue -> issues.put(issue.path("id").asText(), issue));
        List<Mapping> all = mappings.all(batch.integration().id());
        List<SyncTask> tasks = new ArrayList<>();
        for (SubjectBatch.Entry entry : batch.entries()) {
            JsonNode issue = issues.getOrDefault(entry.issueId(), MissingNode.getInstance());
            Optional<Mapping> mapping = mapping(batch.integration(), all, entry, issue);
            if (mapping.isPresent()) {
                tasks.add(task(batch, entry, mapping.get(), issue, read));
            } else {
                store.useTransaction(handle ->
                        inbox.finish(handle, entry.claim(), "ignored", "The integration has no enabled mapping."));
            }
        }
        return tasks;
    }

    private Optional<Mapping> mapping(
            Integration integration, List<Mapping> all, SubjectBatch.Entry entry, JsonNode issue) {
        return entry.link()
                .flatMap(link -> all.stream()
                        .filter(mapping -> mapping.id() == link.mapping())
                        .findFirst())
                .or(entry::placed)
                .or(() -> scope.mappingOf(integration, all, issue));
    }

    private SyncTask task(
            SubjectBatch batch, SubjectBatch.Entry entry, Mapping mapping, JsonNode issue, BulkResult read) {
        Optional<Item> item = entry.link()
                .map(Link::itemId)
                .or(() -> entry.claim().subject().isItem()
                        ? Optional.of(Long.parseLong(entry.claim().subject().id()))
                        : Optional.empty())
                .flatMap(items::find);
        return new SyncTask(
                entry.claim(),
                batch.integration(),
                mapping,
                entry.link(),
                entry.issueId(),
                issue,
                item,
                false,
                Optional.ofNullable(read.missing().get(entry.issueId())),
                false);
    }

    /** Raises why the issue could not be read, unless it was not found: that alone may mean that it is deleted. */
    public void raiseUnlessNotFound(@Variable("task") SyncTask task) {
        JiraException why = task.absence().orElseThrow();
        if (why.status() != NOT_FOUND) {
            throw why;
        }
    }

    /**
     * The issue was not found, and the project still answers. It counts as deleted when Jira's webhook said so too, or when it was not found before.
     *
     * @throws LookAgainException if this is the first time and nothing else speaks for it: search and permissions lag
     */
    public SyncTask missing(@Variable("task") SyncTask task) {
        boolean told = task.claim().events().stream()
                .anyMatch(event -> Hint.of(event.hint()).deleted());
        boolean missedBefore = task.claim().events().stream()
                .anyMatch(event -> event.lastResult().equals(MISSING));
        if (told || missedBefore) {
            return task.withoutIssue();
        }
        throw new LookAgainException(
                MISSING, LOOK_AGAIN, "Issue " + task.issueId() + " was not found; it is looked for once more later.");
    }

    /** The fields to read for a task's issue. */
    public Set<String> fieldsOf(@Variable("task") SyncTask task) {
        return fields(task.integration());
    }

    /** The entity properties to read along. */
    public List<String> marks() {
        return List.of(MARK);
    }

    /** What stands for the answer of a read that was not needed. */
    public BulkResult nothing() {
        return new BulkResult(List.of(), Map.of());
    }
}
