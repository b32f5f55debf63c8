package bactrian.jql.json;

import bactrian.jql.match.FieldTypes;
import bactrian.jql.tree.Clause;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of a Jira site: what their names stand for, and their types where known.
 *
 * @param ids field ids by name (or clause name), in lower case
 * @param types schema types by field id ({@code string}, {@code date}, {@code datetime}, {@code option} …); what is not
 *     in it is told by the shape of the value
 */
public record JsonFields(Map<String, String> ids, Map<String, String> types) implements FieldTypes {

    /** No custom field is known by name; {@code cf[10001]} and the system fields still are. */
    public static final JsonFields NONE = new JsonFields(Map.of(), Map.of());

    private static final String CUSTOM = "customfield_";

    public JsonFields {
        ids = inLowerCase(ids);
        types = Map.copyOf(types);
    }

    /** Whether a name in JQL stands for the same field on every site, and its type is told by no site. */
    public static boolean isSystem(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return !SystemFields.id(key).isEmpty() || JsonIssue.isKey(key) || key.equals("issue.property");
    }

    /** Whether a name in JQL stands for the same id on every site: a system field, or {@code cf[10001]}. */
    public static boolean isFixed(String name) {
        return isSystem(name) || name.toLowerCase(Locale.ROOT).startsWith("cf[");
    }

    /** Fields known by name only. */
    public static JsonFields ofNames(Map<String, String> idsByName) {
        return new JsonFields(idsByName, Map.of());
    }

    /**
     * The fields that {@code GET /rest/api/{2,3}/field} lists. A name that several have stands for none: Jira asks them
     * all.
     */
    public static JsonFields ofFieldList(JsonNode list) {
        List<Known> known = new ArrayList<>();
        for (JsonNode field : list) {
            String id = field.path("id").asText();
            String type = field.path("schema").path("type").asText();
            known.add(new Known(id, field.path("name").asText(), type));
            field.path("clauseNames").forEach(name -> known.add(new Known(id, name.asText(), type)));
        }
        return of(known);
    }

    /** The fields an issue names itself, as {@code expand=names} makes it do. */
    public static JsonFields ofIssue(JsonNode issue) {
        List<Known> known = new ArrayList<>();
        JsonNode names = issue.path("issue").path("names").isObject()
                ? issue.path("issue").path("names")
                : issue.path("names");
        names.properties()
                .forEach(name ->
                        known.add(new Known(name.getKey(), name.getValue().asText(), "")));
        return of(known);
    }

    /** Fields by one or several names each. A name that several fields have stands for none: Jira asks them all. */
    public static JsonFields of(List<Known> known) {
        Map<String, String> ids = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        for (Known field : known) {
            ids.merge(field.name().toLowerCase(Locale.ROOT), field.id(), (one, other) -> one.equals(other) ? one : "");
            types.put(field.id(), field.type());
        }
        return new JsonFields(ids, types);
    }

    /** A field under one of its names. */
    public record Known(String id, String name, String type) {}

    @Override
    public Optional<String> type(String name) {
        String id = id(name);
        boolean known = !id.isEmpty() && (!id.startsWith(CUSTOM) || types.isEmpty() || types.containsKey(id));
        return known ? Optional.of(typeOf(id)) : Optional.empty();
    }

    /** The ids of the fields to read, so that a query can be decided. */
    public Set<String> idsOf(Clause where) {
        return where.terminals().stream()
                .map(clause -> id(clause.field().key()))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The schema type of a field by its id, empty if unknown. */
    String typeOf(String id) {
        String system = SystemFields.type(id);
        return system.isEmpty() ? types.getOrDefault(id, "") : system;
    }

    /** The id of a field by its name in JQL, empty if unknown. */
    public String id(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        String system = SystemFields.id(key);
        if (!system.isEmpty()) {
            return system;
        }
        if (key.startsWith("cf[") && key.endsWith("]")) {
            return CUSTOM + key.substring(3, key.length() - 1);
        }
        String id = ids.getOrDefault(key, "");
        // Jira tells fields of one name apart by their type, as in "Team[Team]"
        boolean collapsed = id.isEmpty() && key.endsWith("]") && key.indexOf('[') > 0;
        return collapsed
                ? ids.getOrDefault(key.substring(0, key.lastIndexOf('[')).strip(), "")
                : id;
    }

    private static Map<String, String> inLowerCase(Map<String, String> ids) {
        Map<String, String> lower = new HashMap<>();
        ids.forEach((name, id) -> lower.put(name.toLowerCase(Locale.ROOT), id));
        return Map.copyOf(lower);
    }
}
