package bactrian.jirasim.site;

import bactrian.jirasim.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Works out what a changelog says about the way from one state to another. */
final class ChangeItems {

    /** Where a changelog's name for a system field is not the field's id. */
    private static final Map<String, String> NAMES = Map.of(
            "fixVersions", "Fix Version",
            "versions", "Version",
            "components", "Component",
            "parent", "IssueParentAssociation");

    private static final Set<String> SILENT_AT_BIRTH = Set.of("issuetype", "project");

    private final Site site;

    ChangeItems(Site site) {
        this.site = site;
    }

    List<ChangeItem> ofBirth(Issue issue) {
        List<ChangeItem> items = new ArrayList<>();
        for (Field field : site.fields().all()) {
            if (!SILENT_AT_BIRTH.contains(field.id())) {
                issue.value(field.id()).ifPresent(value -> add(items, field, Json.nothing(), value));
            }
        }
        return items.stream().map(ChangeItems::capitalStatus).toList();
    }

    private static ChangeItem capitalStatus(ChangeItem item) {
        return item.fieldId().equals("status") ? named(item, "Status") : item;
    }

    private static ChangeItem named(ChangeItem item, String name) {
        return new ChangeItem(
                item.fieldId(),
                name,
                item.custom(),
                item.user(),
                item.from(),
                item.fromText(),
                item.to(),
                item.toText());
    }

    List<ChangeItem> between(Issue before, Issue.Placement after, Map<String, JsonNode> values) {
        List<ChangeItem> items = new ArrayList<>();
        placement(items, before, after);
        Set<String> ids = new TreeSet<>(before.values().keySet());
        ids.addAll(values.keySet());
        for (String id : ids) {
            JsonNode from = before.values().getOrDefault(id, Json.nothing());
            JsonNode to = values.getOrDefault(id, Json.nothing());
            if (!from.equals(to)) {
                site.fields().byId(id).ifPresent(field -> add(items, field, from, to));
            }
        }
        return items;
    }

    private static void placement(List<ChangeItem> items, Issue before, Issue.Placement after) {
        if (!before.project().id().equals(after.project().id())) {
            Project from = before.project();
            Project to = after.project();
            items.add(new ChangeItem("project", "project", false, false, from.id(), from.name(), to.id(), to.name()));
            items.add(new ChangeItem("issuekey", "Key", false, false, "", before.key(), "", after.key()));
        }
        if (!before.type().id().equals(after.type().id())) {
            IssueType from = before.type();
            IssueType to = after.type();
            items.add(
                    new ChangeItem("issuetype", "issuetype", false, false, from.id(), from.name(), to.id(), to.name()));
        }
    }

    private void add(List<ChangeItem> items, Field field, JsonNode from, JsonNode to) {
        if (field.kind().items().equals("version") || field.kind().items().equals("component")) {
            eachElement(items, field, from, to);
        } else {
            items.add(item(field, said(field, from), said(field, to)));
        }
    }

    private void eachElement(List<ChangeItem> items, Field field, JsonNode from, JsonNode to) {
        FieldKind.Said none = new FieldKind.Said("", "");
        List<String> before = Json.texts(from);
        List<String> after = Json.texts(to);
        before.stream()
                .filter(id -> !after.contains(id))
                .forEach(id -> items.add(item(field, said(field, Json.strings(List.of(id))), none)));
        after.stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> items.add(item(field, none, said(field, Json.strings(List.of(id))))));
    }

    private FieldKind.Said said(Field field, JsonNode value) {
        return value.isNull() ? new FieldKind.Said("", "") : field.kind().say(value, site);
    }

    private static ChangeItem item(Field field, FieldKind.Said from, FieldKind.Said to) {
        String name = field.custom() ? field.name() : NAMES.getOrDefault(field.id(), field.id());
        boolean user = field.kind().type().equals("user");
        return new ChangeItem(field.id(), name, field.custom(), user, from.id(), from.text(), to.id(), to.text());
    }
}
