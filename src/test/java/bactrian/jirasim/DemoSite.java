package bactrian.jirasim;

import bactrian.jirasim.field.CustomKinds;
import bactrian.jirasim.field.SystemFields;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Choice;
import bactrian.jirasim.site.Option;
import bactrian.jirasim.site.Site;
import bactrian.jirasim.site.Sprint;
import bactrian.jirasim.site.Status;
import bactrian.jirasim.site.StatusCategory;
import bactrian.jirasim.site.Transition;
import bactrian.jirasim.site.Vocabulary;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The demo data: project Development with its fields, people, teams and six issues. Ids never change. */
final class DemoSite {

    private static final String OWN = CustomKinds.OWN;
    private static final List<String> RAG = List.of("Red", "Amber", "Green");

    private final Site site;
    private final SiteAdmin admin;
    private final Jira jira;

    private DemoSite(Site site, SiteAdmin admin, Jira jira) {
        this.site = site;
        this.admin = admin;
        this.jira = jira;
    }

    static void fill(Site site, SiteAdmin admin, Jira jira) {
        DemoSite demo = new DemoSite(site, admin, jira);
        demo.accounts();
        SystemFields.add(site);
        demo.vocabulary();
        demo.planningFields();
        demo.seedFields();
        demo.otherFields();
        DemoLists.add(site, admin, admin.addProject("10000", "DEV", "Development"));
        demo.issues();
    }

    private void accounts() {
        account("5b10a2844c20165700ede001", "JIRAUSER10000", "demo", "Demo Sync");
        account("5b10a2844c20165700ede002", "JIRAUSER10001", "user", "Uma User");
    }

    private void account(String cloudId, String serverKey, String name, String displayName) {
        String id = site.cloud() ? cloudId : serverKey;
        Account account = site.accounts()
                .put(new Account(id, name, name + "@example.com", true, displayName, ZoneId.of("Etc/UTC"), true));
        site.accounts().token(account, name + "-token");
    }

    private void vocabulary() {
        Vocabulary words = site.vocabulary();
        words.statuses().put(new Status("10000", "To Do", StatusCategory.NEW));
        words.statuses().put(new Status("10001", "In Progress", StatusCategory.INDETERMINATE));
        words.statuses().put(new Status("10002", "In Review", StatusCategory.INDETERMINATE));
        words.statuses().put(new Status("10003", "Done", StatusCategory.DONE));
        words.transitions().put(new Transition("11", "To Do", Set.of(), "10000", List.of(), Set.of()));
        words.transitions().put(new Transition("21", "Start", Set.of(), "10001", List.of(), Set.of()));
        words.transitions().put(new Transition("31", "Ask for review", Set.of(), "10002", List.of(), Set.of()));
        words.transitions()
                .put(new Transition(
                        "41",
                        "Finish",
                        Set.of(),
                        "10003",
                        List.of("resolution", "assignee", "fixVersions"),
                        Set.of("resolution")));
        admin.addIssueType("10001", "Initiative", 2);
        admin.addIssueType("10002", "Outcome", 1);
        admin.addIssueType("10003", "Story", 0);
        int number = 0;
        for (String priority : List.of("Highest", "High", "Medium", "Low", "Lowest")) {
            words.priorities().put(new Choice(Integer.toString(++number), priority));
        }
        words.resolutions().put(new Choice("10000", "Done"));
        words.resolutions().put(new Choice("10001", "Won't Do"));
        words.resolutions().put(new Choice("10002", "Duplicate"));
        boolean cloud = site.cloud();
        words.teams().put(new Choice(cloud ? "36885b3c-1bf0-4f85-a357-c5b858c31de4" : "1", "Blue"));
        words.teams().put(new Choice(cloud ? "8c5a7d1e-6f0b-4a52-9d3c-2b1f0e9d8c7b" : "2", "Green"));
        words.sprints().put(new Sprint("1", "Sprint 1", "closed"));
        words.sprints().put(new Sprint("2", "Sprint 2", "active"));
    }

    private void planningFields() {
        admin.addField(
                10000, "Development", "com.atlassian.jira.plugins.jira-development-integration-plugin:devsummarycf");
        admin.addField(10001, "Team", CustomKinds.TEAM);
        admin.addField(10014, "Epic Link", CustomKinds.AGILE + "gh-epic-link");
        admin.addField(10016, "Story Points", OWN + "float");
        admin.addField(10018, "Parent Link", CustomKinds.PLANNING + "parent");
        admin.addField(10019, "Rank", CustomKinds.AGILE + "gh-lexo-rank");
        admin.addField(10020, "Sprint", CustomKinds.AGILE + "gh-sprint");
        admin.addField(10022, "Target start", CustomKinds.PLANNING + "baseline-start");
        admin.addField(10023, "Target end", CustomKinds.PLANNING + "baseline-end");
    }

    private void seedFields() {
        select(10040, "RAG Status", 10100, RAG);
        select(10041, "Demand Type", 10110, List.of("Strategic", "Regulatory", "Run"));
        admin.addField(10042, "Kiplot Initiative Link", OWN + "url");
        admin.addField(10043, "Kiplot Outcome Link", OWN + "url");
        admin.addField(10044, "Owner", OWN + "userpicker");
        select(10045, "Risk RAG Status", 10120, RAG);
        select(10046, "Resource RAG Status", 10130, RAG);
        select(10047, "Financial RAG Status", 10140, RAG);
        select(10048, "Product", 10150, List.of("Payments", "Lending", "Savings"));
        select(10049, "Client", 10160, List.of("Internal", "Northwind", "Contoso"));
    }

    /** One of each further type, so that every type can be tried. */
    private void otherFields() {
        admin.addField(10060, "Notes", OWN + "textarea");
        admin.addField(10061, "Cost Centre", OWN + "textfield");
        admin.addField(10062, "Budget", OWN + "float");
        choices(10063, "Regions", "multiselect", 10170, List.of("EMEA", "APAC", "Americas"));
        choices(10064, "Checks", "multicheckboxes", 10180, List.of("Legal", "Security"));
        choices(10065, "Location", "cascadingselect", 10190, List.of("Europe", "Asia"));
        child("customfield_10065", "10192", "Berlin", "10190");
        child("customfield_10065", "10193", "Tokyo", "10191");
        admin.addField(10066, "Reviewed at", OWN + "datetime");
        admin.addField(10067, "Stakeholders", OWN + "multiuserpicker");
        admin.addField(10068, "Themes", OWN + "labels");
    }

    private void select(int number, String name, int firstOption, List<String> options) {
        choices(number, name, "select", firstOption, options);
    }

    private void choices(int number, String name, String type, int firstOption, List<String> options) {
        String fieldId = admin.addField(number, name, OWN + type).id();
        int id = firstOption;
        for (String option : options) {
            site.vocabulary().options(fieldId).put(new Option(Integer.toString(id++), option, "", false));
        }
    }

    private void child(String fieldId, String id, String name, String parent) {
        site.vocabulary().options(fieldId).put(new Option(id, name, parent, false));
    }

    private void issues() {
        initiative(
                10001, "DEV-1", "Open a branch in Berlin", "Green", "Blue", "2026-01-05", "2026-09-30", "In Progress");
        initiative(
                10002, "DEV-2", "Move payments to the new core", "Amber", "Green", "2026-02-02", "2026-12-18", "To Do");
        initiative(10003, "DEV-3", "Meet the reporting rules", "Red", "Blue", "2026-03-02", "2026-06-30", "In Review");
        outcome(10004, "DEV-4", "First 500 customers in Berlin", "DEV-1", "2026-08-31");
        outcome(10005, "DEV-5", "Card payments settle within a minute", "DEV-2", "2026-11-30");
        outcome(10006, "DEV-6", "Quarterly report sent without rework", "DEV-3", "2026-06-15");
    }

    private void initiative(
            long id, String key, String summary, String rag, String team, String start, String end, String status) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "summary",
                summary,
                "description",
                summary + ".\n\nAgreed by the board.",
                "RAG Status",
                rag,
                "Team",
                team,
                "Target start",
                start,
                "Target end",
                end,
                "status",
                status,
                "Demand Type",
                "Strategic",
                "Owner",
                "user@example.com",
                "labels",
                List.of("portfolio")));
        values.put("Product", "Payments");
        values.put("Client", "Internal");
        values.put("duedate", end);
        jira.addIssue(id, key, "Initiative", values);
    }

    private void outcome(long id, String key, String summary, String parent, String due) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "summary",
                summary,
                "description",
                "We know it when we measure it.",
                "RAG Status",
                "Green",
                "Owner",
                "user@example.com",
                "duedate",
                due,
                "status",
                "To Do"));
        values.put(site.cloud() ? "parent" : "Parent Link", parent);
        jira.addIssue(id, key, "Outcome", values);
    }
}
