package bactrian.jirasim.rest;

import bactrian.jirasim.Json;
import bactrian.jirasim.edit.IssueWriter;
import bactrian.jirasim.field.Shapes;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Field;
import bactrian.jirasim.site.Issue;
import bactrian.jirasim.site.IssueType;
import bactrian.jirasim.site.Project;
import bactrian.jirasim.site.Site;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Create metadata, edit metadata and {@code /field}. */
final class MetadataResource {

    private static final Set<String> REQUIRED = Set.of("summary", "issuetype", "project", "reporter");

    private final IssueWriter writer;

    MetadataResource(Site site) {
        writer = new IssueWriter(site);
    }

    void addTo(Routes routes) {
        routes.api("GET", "/field", MetadataResource::fields);
        routes.api("GET", "/issue/createmeta/{project}/issuetypes", MetadataResource::types);
        routes.api("GET", "/issue/createmeta/{project}/issuetypes/{type}", this::createFields);
        routes.api("GET", "/issue/{issue}/editmeta", this::editFields);
    }

    private static Response fields(Call call) {
        call.account();
        List<ObjectNode> fields = call.site().fields().all().stream()
                .map(field -> shown(field, call.site().cloud()))
                .collect(Collectors.toCollection(ArrayList::new));
        ObjectNode key = Json.object().put("id", "issuekey");
        if (call.site().cloud()) {
            key.put("key", "issuekey");
        }
        key.put("name", "Key").put("custom", false).put("orderable", false);
        key.put("navigable", true).put("searchable", false);
        fields.add(key.set("clauseNames", Json.strings(List.of("id", "issue", "issuekey", "key"))));
        return Response.ok(Json.array(fields));
    }

    private static ObjectNode shown(Field field, boolean cloud) {
        ObjectNode json = Json.object().put("id", field.id());
        if (cloud) {
            json.put("key", field.id());
        }
        json.put("name", field.name()).put("custom", field.custom()).put("orderable", true);
        json.put("navigable", true).put("searchable", true);
        List<String> names =
                field.custom() ? List.of("cf[" + field.customId() + "]", field.name()) : List.of(field.id());
        json.set("clauseNames", Json.strings(names));
        return json.set("schema", field.schema());
    }

    private static Response types(Call call) {
        creatable(call);
        List<ObjectNode> types = call.site().vocabulary().types().all().stream()
                .map(type -> Shapes.issueType(type, call.view()))
                .toList();
        return page(call, "issueTypes", types);
    }

    private Response createFields(Call call) {
        Project project = creatable(call);
        IssueType type = call.site()
                .vocabulary()
                .types()
                .byId(call.path("type"))
                .orElseThrow(() -> JiraError.of(404, "Issue type with ID '" + call.path("type") + "' not found."));
        List<ObjectNode> fields = call.site().fields().all().stream()
                .filter(field ->
                        settable(field, type, call.site()) || field.id().equals("project"))
                .map(field -> FieldMetadata.ofCreate(field, project, call.view(), REQUIRED.contains(field.id())))
                .toList();
        return page(call, "fields", fields);
    }

    private Response editFields(Call call) {
        Issue issue = call.issue("issue");
        ObjectNode fields = Json.object();
        if (call.may(issue.project(), "EDIT_ISSUES")) {
            for (Field field : call.site().fields().all()) {
                if (settable(field, issue.type(), call.site())) {
                    boolean required = REQUIRED.contains(field.id());
                    fields.set(field.id(), FieldMetadata.of(field, issue.project(), call.view(), required));
                }
            }
        }
        return Response.ok(Json.object().set("fields", fields));
    }

    private boolean settable(Field field, IssueType type, Site site) {
        boolean parentOfSubtask = field.id().equals("parent") && !site.cloud() && !type.subtask();
        boolean writable =
                field.id().equals("issuetype") || !field.kind().operations().isEmpty();
        return field.editable() && writable && writer.onScreen(field, type) && !parentOfSubtask;
    }

    private static Project creatable(Call call) {
        call.account();
        Project project = call.project(call.path("project"));
        if (!call.may(project, "CREATE_ISSUES")) {
            throw JiraError.of(400, "You do not have permission to create issues in this project.");
        }
        return project;
    }

    /** Cloud names the list, Data Center has the generic page. */
    private static Response page(Call call, String name, List<ObjectNode> all) {
        int startAt = call.number("startAt", 0);
        int maxResults = Math.min(200, call.number("maxResults", 50));
        List<ObjectNode> part = all.stream().skip(startAt).limit(maxResults).toList();
        ObjectNode page = Json.object()
                .put("maxResults", maxResults)
                .put("startAt", startAt)
                .put("total", all.size());
        if (!call.site().cloud()) {
            page.put("isLast", startAt + part.size() >= all.size());
        }
        page.set(call.site().cloud() ? name : "values", Json.array(part));
        return Response.ok(page);
    }
}
