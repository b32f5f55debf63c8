package bactrian.jirasim.field;

import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.FieldKind;
import bactrian.jirasim.site.Site;
import java.util.Set;

/** The fields every site has, in the order answers list them. */
public final class SystemFields {

    /** The fields that {@code *navigable} leaves out. */
    public static final Set<String> NOT_NAVIGABLE = Set.of("comment", "worklog", "attachment", "timetracking");

    private SystemFields() {}

    /** Adds them to a site; Cloud has a few more. */
    public static void add(Site site) {
        if (site.cloud()) {
            shown(site, "statuscategorychangedate", "Status Category Changed", "datetime");
        }
        editable(site, "issuetype", "Issue Type", new ShownKind("issuetype", ""));
        editable(site, "components", "Components", new ListKind(new ChoiceKind(ChoiceKind.Of.COMPONENT), "component"));
        shown(site, "timespent", "Time Spent", "number");
        shown(site, "timeoriginalestimate", "Original estimate", "number");
        editable(site, "description", "Description", new RichTextKind());
        editable(site, "project", "Project", new ShownKind("project", ""));
        editable(site, "fixVersions", "Fix versions", new ListKind(new ChoiceKind(ChoiceKind.Of.VERSION), "version"));
        shown(site, "aggregatetimespent", "Σ Time Spent", "number");
        editable(site, "resolution", "Resolution", new ChoiceKind(ChoiceKind.Of.RESOLUTION));
        shown(site, "timetracking", "Time tracking", "timetracking");
        list(site, "attachment", "Attachment", "attachment");
        shown(site, "aggregatetimeestimate", "Σ Remaining Estimate", "number");
        shown(site, "resolutiondate", "Resolved", "datetime");
        shown(site, "workratio", "Work Ratio", "number");
        editable(site, "summary", "Summary", new TextKind(false));
        people(site);
        planning(site);
        ofCloud(site);
    }

    private static void people(Site site) {
        shown(site, "lastViewed", "Last Viewed", "datetime");
        shown(site, "watches", "Watchers", "watches");
        shown(site, "creator", "Creator", "user");
        list(site, "subtasks", "Sub-tasks", "issuelinks");
        shown(site, "created", "Created", "datetime");
        editable(site, "reporter", "Reporter", new UserKind());
        editable(site, "assignee", "Assignee", new UserKind());
        shown(site, "updated", "Updated", "datetime");
        shown(site, "status", "Status", new StatusKind());
        editable(site, "parent", "Parent", new ParentKind());
    }

    private static void planning(Site site) {
        shown(site, "aggregateprogress", "Σ Progress", "progress");
        editable(site, "priority", "Priority", new ChoiceKind(ChoiceKind.Of.PRIORITY));
        editable(site, "labels", "Labels", new LabelsKind());
        editable(site, "environment", "Environment", new RichTextKind());
        shown(site, "timeestimate", "Remaining Estimate", "number");
        shown(site, "aggregatetimeoriginalestimate", "Σ Original Estimate", "number");
        editable(site, "versions", "Affects versions", new ListKind(new ChoiceKind(ChoiceKind.Of.VERSION), "version"));
        editable(site, "duedate", "Due date", new DateKind());
        shown(site, "progress", "Progress", "progress");
        list(site, "issuelinks", "Linked Issues", "issuelinks");
        shown(site, "comment", "Comment", "comments-page");
        shown(site, "votes", "Votes", "votes");
        list(site, "worklog", "Log Work", "worklog");
    }

    private static void ofCloud(Site site) {
        if (site.cloud()) {
            shown(site, "statusCategory", "Status Category", "statusCategory");
            shown(site, "security", "Security Level", "securitylevel");
            shown(site, "issuerestriction", "Restrict to", "issuerestriction");
        }
    }

    private static void editable(Site site, String id, String name, FieldKind kind) {
        site.fields().put(new Field(id, name, "", kind, true));
    }

    private static void shown(Site site, String id, String name, String type) {
        shown(site, id, name, new ShownKind(type, ""));
    }

    private static void list(Site site, String id, String name, String items) {
        shown(site, id, name, new ShownKind("array", items));
    }

    private static void shown(Site site, String id, String name, FieldKind kind) {
        site.fields().put(new Field(id, name, "", kind, false));
    }
}
