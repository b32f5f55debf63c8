package bactrian.sync;

import bactrian.deadletter.DeadLetters;
import bactrian.field.Base;
import bactrian.field.Side;
import bactrian.field.Value;
import bactrian.inbox.Claim;
import bactrian.inbox.Claims;
import bactrian.inbox.EventKind;
import bactrian.inbox.LeaseLostException;
import bactrian.inbox.Subject;
import bactrian.integration.Bases;
import bactrian.integration.FieldMapping;
import bactrian.integration.Link;
import bactrian.integration.Links;
import bactrian.jira.JiraTime;
import bactrian.jira.field.JiraFieldCodec;
import bactrian.portfolio.Item;
import bactrian.portfolio.Items;
import bactrian.store.Store;
import bactrian.write.FieldWrite;
import bactrian.write.ItemWrites;
import bactrian.write.Translation;
import bactrian.write.WriteResult;
import bactrian.write.WriteSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.jdbi.v3.core.Handle;

/** Makes the twin of a new item or issue, and the link; the bean of {@code sync-create}. */
public final class Creations {
    /** How long whoever makes a link needs to store it. */
    private static final Duration JUST_LINKED = Duration.ofMillis(200);

    private final Store store;
    private final Items items;
    private final Links links;
    private final Bases bases;
    private final Claims claims;
    private final DeadLetters deadLetters;
    private final Activity activity;
    private final Translation translation;

    /** Writes items, links and bases. */
    public Creations(
            Store store,
            Items items,
            Links links,
            Bases bases,
            Claims claims,
            DeadLetters deadLetters,
            Activity activity,
            Translation translation) {
        this.store = store;
        this.items = items;
        this.links = links;
        this.bases = bases;
        this.claims = claims;
        this.deadLetters = deadLetters;
        this.activity = activity;
        this.translation = translation;
    }

    /** Why no twin is made, or the empty string if one is. */
    public String refusal(@Variable("task") SyncTask task) {
        if (task.claim().events().stream().anyMatch(event -> event.kind() == EventKind.BULK)) {
            return "";
        }
        Side target = task.newItem() ? Side.JIRA : Side.PORTFOLIO;
        Optional<String> tombstone = links.tombstone(task.subject());
        if (tombstone.isPresent()) {
            return "Its link ended before (" + tombstone.get()
                    + "): only a link by hand or a bulk create joins it again.";
        }
        if (!task.mapping().onCreate().creates(target)) {
            return "The mapping makes no twins in " + target.title() + " (onCreate is "
                    + task.mapping().onCreate().id() + ").";
        }
        Instant created = created(task);
        return created.isBefore(task.mapping().activeSince()) && !cameIntoScope(task)
                ? "It was created " + created + ", before the mapping became active ("
                        + task.mapping().activeSince() + "): link it by hand."
                : "";
    }

    private static Instant created(SyncTask task) {
        return task.newItem()
                ? task.item().orElseThrow().createdAt()
                : JiraTime.parse(task.issue().path("fields").path("created").asText());
    }

    /** Whether an event tells of a change that can bring an older issue into the filter. */
    private static boolean cameIntoScope(SyncTask task) {
        return task.claim().events().stream()
                .map(event -> Hint.of(event.hint()).json().path("changed"))
                .anyMatch(changed -> {
                    for (JsonNode field : changed) {
                        if (field.asText().equalsIgnoreCase("issuetype")
                                || field.asText().equalsIgnoreCase("project")) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    /** Makes the item with the values that its field routes prepared, and links it, in one transaction. */
    public SyncTask item(@Variable("task") SyncTask task, @Variable("writes") WriteSet writes) {
        return store.inTransaction(handle -> {
            Item item = items.create(
                    handle,
                    task.mapping().itemType(),
                    task.integration().id(),
                    ItemWrites.values(writes),
                    ItemWrites.SYNC);
            SyncTask linked = link(handle, task, item, task.issue());
            baseOf(handle, linked, writes.map(ItemWrites::written));
            return linked;
        });
    }

    /** Links the issue that was made for an item, as it was read back. */
    public SyncTask issue(@Variable("task") SyncTask task, @Variable("writes") WriteSet writes, @Body JsonNode issue) {
        return store.inTransaction(handle -> {
            SyncTask linked =
                    link(handle, task, task.item().orElseThrow(), issue).withIssue(issue);
            baseOf(handle, linked, writes);
            return linked;
        });
    }

    /** Whether our own account made this issue, which has no item yet: then its mark may name one. */
    public boolean madeByUs(@Variable("task") SyncTask task) {
        JsonNode creator = task.issue().path("fields").path("creator");
        String account = task.integration().account();
        return task.newIssue()
                && (creator.path("accountId").asText().equals(account)
                        || creator.path("name").asText().equals(account));
    }

    /**
     * Links an issue that we made with the item its mark names; without a mark, or when the item is linked, nothing.
     *
     * @throws LookAgainException while whoever made it has not stored the link yet
     */
    public SyncTask adopt(@Variable("task") SyncTask task, @Body JsonNode issue) {
        String itemId =
                issue.path("properties").path(Subjects.MARK).path("item").asText("");
        Optional<Item> item = itemId.isEmpty() ? Optional.empty() : items.find(Long.parseLong(itemId));
        if (item.isEmpty()) {
            return task;
        }
        Optional<Link> existing = links.find(Subject.item(item.get().id()));
        if (existing.isPresent()) {
            return existing.get().issueId().equals(task.issueId()) ? justLinked(task) : task;
        }
        try {
            return store.inTransaction(handle -> {
                Claim both = claims.extend(
                        handle, task.claim(), Subject.item(item.get().id()));
                if (links.find(handle, Subject.item(item.get().id())).isPresent()) {
                    return justLinked(task);
                }
                SyncTask linked =
                        link(handle, task.with(both), item.get(), issue).withIssue(issue);
                baseOf(handle, linked, new WriteSet(task.integration(), task.mapping(), "", item, List.of()));
                return linked;
            });
        } catch (LeaseLostException e) {
            return justLinked(task);
        }
    }

    private static SyncTask justLinked(SyncTask task) {
        throw new LookAgainException("linking", JUST_LINKED, "Issue " + task.issueKey() + " is being linked just now.");
    }

    /**
     * Makes the link while one side is held. That is enough: whoever wants the other side needs both from now on, and
     * whoever looked at the other side before finds a mark there, or nothing.
     */
    private SyncTask link(Handle handle, SyncTask task, Item item, JsonNode issue) {
        Link link = links.add(
                handle,
                task.mapping(),
                task.integration().site(),
                issue.path("id").asText(),
                issue.path("key").asText(),
                item.id());
        SyncTask linked = task.linked(link, item);
        activity.append(handle, linked, Activity.Entry.of("linked", "A twin was made."));
        deadLetters.satisfied(handle, link.item());
        deadLetters.satisfied(handle, Subject.issue(link.site(), link.issueId()));
        return linked;
    }

    /**
     * The bases of a new pair. What was carried over is settled as both sides hold it now; what was not (a refused
     * value, a status, an empty field for which the twin has a default) is left as a change that still has to travel.
     */
    private void baseOf(Handle handle, SyncTask task, WriteSet writes) {
        JiraFieldCodec codec = new JiraFieldCodec(task.integration().deployment());
        Side source = task.claim().subject().isItem() ? Side.PORTFOLIO : Side.JIRA;
        Map<String, FieldWrite.Ended> written = new HashMap<>();
        writes.of(FieldWrite.Ended.class)
                .filter(write -> write.result() instanceof WriteResult.Written)
                .forEach(write -> written.put(write.change().field().id(), write));
        for (FieldMapping field : task.mapping().fields()) {
            JsonNode raw = task.issue().path("fields").path(field.jiraField());
            if ((!field.computed() || field.fixed()) && !raw.isMissingNode()) {
                Value jira = codec.decode(field.jiraKind(), raw);
                Value portfolio = Comparer.portfolio(task, field);
                Base now = new Base(jira, portfolio);
                boolean settled = written.containsKey(field.id())
                        || translation.agree(task.integration(), task.mapping().itemType(), field, jira, portfolio);
                bases.put(
                        handle, task.link().orElseThrow(), field.id(), settled ? now : pending(field, now, source), "");
            }
        }
    }

    private static Base pending(FieldMapping field, Base now, Side source) {
        boolean emptyAtSource = now.half(source).equals(Value.EMPTY)
                && (source == Side.JIRA || field.fallback().equals(Value.EMPTY));
        if (emptyAtSource) {
            return new Base(Value.EMPTY, Value.EMPTY);
        }
        return source == Side.JIRA ? new Base(Value.EMPTY, now.portfolio()) : new Base(now.jira(), Value.EMPTY);
    }
}
