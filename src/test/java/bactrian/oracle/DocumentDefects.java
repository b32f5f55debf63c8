package bactrian.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is known to be wrong in the vendor's documents, put right before anything is held against them. */
final class DocumentDefects {

    /** Data Center answers a list, its document declares the element (../shared/oracles/README.md, DC document defects). */
    private static final List<String> LISTS = List.of(
            "/api/2/project",
            "/api/2/field",
            "/api/2/issuetype",
            "/api/2/priority",
            "/api/2/status",
            "/api/2/resolution",
            "/api/2/project/{projectIdOrKey}/statuses",
            "/api/2/user/search",
            "/api/2/user/assignable/search");

    /** Data Center answers a page of them, its document declares the element (facts 2.2). */
    private static final List<String> PAGES = List.of(
            "/api/2/issue/createmeta/{projectIdOrKey}/issuetypes",
            "/api/2/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}");

    /** Data Center declares each field's value as an object, whatever its kind (the same list). */
    private static final List<String> VALUES_OF_ANY_KIND = List.of("IssueBean", "IssueUpdateBean");

    private DocumentDefects() {}

    static void mend(ObjectNode document) {
        LISTS.forEach(path -> wrap(content(document, path), "array"));
        PAGES.forEach(path -> wrap(content(document, path), "page"));
        VALUES_OF_ANY_KIND.forEach(bean -> anyKind(document.at("/components/schemas/" + bean + "/properties/fields")));
    }

    private static void anyKind(JsonNode fields) {
        if (fields instanceof ObjectNode schema) {
            schema.putObject("additionalProperties");
        }
    }

    private static JsonNode content(ObjectNode document, String path) {
        return document.path("paths").path(path).at("/get/responses/200/content/application~1json");
    }

    private static void wrap(JsonNode content, String as) {
        JsonNode element = content.path("schema");
        if (content instanceof ObjectNode described && element.has("$ref")) {
            ObjectNode schema = described.putObject("schema");
            ObjectNode list = as.equals("array")
                    ? schema
                    : schema.put("type", "object").putObject("properties").putObject("values");
            list.put("type", "array").set("items", element);
        }
    }
}
