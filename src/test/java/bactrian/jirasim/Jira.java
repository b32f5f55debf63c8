package bactrian.jirasim;

import bactrian.jirasim.edit.FieldWriter;
import bactrian.jirasim.edit.Operation;
import bactrian.jirasim.field.IssueShape;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.CommentChanges;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.IssueChanges;
import bactrian.jirasim.site.IssueType;
import bactrian.jirasim.site.NewIssue;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.View;
import bactrian.jirasim.site.Writing;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The site as a test handles it: everything by name, no HTTP, no permissions, no screens. Fields are named by id or name;
 * values are plain Java: an option, priority, status, version or team by name, a user by e-mail address, a parent by key,
 * a date as {@code yyyy-MM-dd}, rich text as a string, a list as a {@code List}, {@code ""} clears; JSON is taken as the
 * REST API of v2 takes it.
 */
public final class Jira {

    private final Site site;
    private final IssueChanges changes;
    private final PlainValues plain;

    Jira(Site site) {
        this.site = site;
        this.changes = new IssueChanges(site);
        this.plain = new PlainValues(site);
    }

    /** The state behind it all. */
    public Site site() {
        return site;
    }

    /** Adds an issue with the next key; no webhook tells of it. */
    public Issue addIssue(String project, String issueType, Map<String, ?> values) {
        return changes.seed(owner(), draft(project(project), type(issueType), values));
    }

    /** Adds an issue with a given id and key; no webhook tells of it. */
    public Issue addIssue(long id, String key, String issueType, Map<String, ?> values) {
        Project project = project(key.substring(0, key.lastIndexOf('-')));
        return changes.seed(owner(), id, key, draft(project, type(issueType), values));
    }

    /** Creates an issue as an account does in the browser: webhooks tell of it. */
    public Issue create(String account, String project, String issueType, Map<String, ?> values) {
        return changes.create(site.accounts().get(account), draft(project(project), type(issueType), values));
    }

    /** Sets fields as an account does in the browser. {@code status} takes any status, past the workflow. */
    public Issue set(String account, String issue, Map<String, ?> values) {
        return site.exclusively(() -> {
            Issue before = issue(issue);
            return changes.update(site.accounts().get(account), before, kept(before.project(), before.type(), values));
        });
    }

    /** Moves an issue to another status, past the workflow. */
    public Issue transition(String account, String issue, String status) {
        return set(account, issue, Map.of("status", status));
    }

    /** Deletes an issue. */
    public void delete(String account, String issue) {
        site.exclusively(() -> {
            changes.delete(site.accounts().get(account), issue(issue));
            return site;
        });
    }

    /** Moves an issue to another project, where it gets a new key. */
    public Issue move(String account, String issue, String project) {
        return site.exclusively(() -> {
            Issue before = issue(issue);
            return changes.move(site.accounts().get(account), before, project(project), before.type());
        });
    }

    /** Changes the type of an issue. */
    public Issue retype(String account, String issue, String issueType) {
        return site.exclusively(() -> {
            Issue before = issue(issue);
            return changes.move(site.accounts().get(account), before, before.project(), type(issueType));
        });
    }

    /** Comments on an issue; answers the comment's id. */
    public String comment(String account, String issue, String text) {
        return site.exclusively(() -> {
            Issue before = issue(issue);
            JsonNode body = kept(before.project(), before.type(), Map.of("description", text))
                    .get("description");
            return new CommentChanges(site)
                    .add(site.accounts().get(account), before, body)
                    .id();
        });
    }

    /** Whether there is such an issue. */
    public boolean exists(String idOrKey) {
        return site.issues().find(idOrKey).isPresent();
    }

    /**
     * An issue by id or by any key it has had.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Issue issue(String idOrKey) {
        return site.issues()
                .find(idOrKey)
                .orElseThrow(() -> new IllegalArgumentException("There is no issue '" + idOrKey + "'"));
    }

    /** A field of an issue as the newest REST API answers it: v3 on Cloud, v2 on Data Center. */
    public JsonNode value(String issue, String field) {
        return IssueShape.value(field(field), issue(issue), View.ofApi(site, site.cloud() ? 3 : 2, ZoneOffset.UTC));
    }

    /** A field of an issue as a word: the name of an option, status or team, the e-mail of a user, wiki markup. */
    public String text(String issue, String field) {
        return plain.text(field(field), issue(issue));
    }

    /** A field by id or name. */
    public Field field(String idOrName) {
        return site.fields().get(idOrName);
    }

    private Project project(String idOrKey) {
        return site.project(idOrKey)
                .orElseThrow(() -> new IllegalArgumentException("There is no project '" + idOrKey + "'"));
    }

    private IssueType type(String idOrName) {
        return site.vocabulary().types().get(idOrName);
    }

    private Account owner() {
        return site.accounts().all().get(0);
    }

    private NewIssue draft(Project project, IssueType type, Map<String, ?> values) {
        return new NewIssue(project, type, kept(project, type, values), Map.of());
    }

    private Map<String, JsonNode> kept(Project project, IssueType type, Map<String, ?> values) {
        Map<String, List<Operation>> operations = new LinkedHashMap<>();
        Map<String, JsonNode> kept = new HashMap<>();
        values.forEach((name, value) -> {
            Field field = field(name);
            if (field.id().equals("status")) {
                kept.put(
                        "status",
                        Json.string(site.vocabulary()
                                .statuses()
                                .get(String.valueOf(value))
                                .id()));
            } else {
                operations.put(field.id(), List.of(Operation.set(plain.input(field, project, value))));
            }
        });
        Writing writing = new Writing(site, 2, owner(), field("summary"), project, type);
        kept.putAll(new FieldWriter(writing, field -> true).values(operations, Map.of()));
        return kept;
    }
}
