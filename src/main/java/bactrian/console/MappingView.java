package bactrian.console;

import bactrian.field.OptionTable;
import bactrian.field.Value;
import bactrian.integration.FieldMapping;
import bactrian.integration.Mapping;
import bactrian.portfolio.ItemJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A mapping as the API shows it, and takes it back. */
final class MappingView {
    private final ObjectMapper mapper;

    MappingView(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode of(Mapping mapping) {
        ObjectNode view = mapper.createObjectNode()
                .put("id", String.valueOf(mapping.id()))
                .put("itemType", mapping.itemType().id())
                .put("issueType", mapping.issueTypeName())
                .put("filter", mapping.filter())
                .put("enabled", mapping.enabled())
                .put("activeSince", mapping.activeSince().toString())
                .put("onCreate", mapping.onCreate().id())
                .put("onDelete", mapping.onDelete().id())
                .put("conflict", mapping.conflict().id());
        view.putObject("transitions").set("defaults", mapper.valueToTree(mapping.transitionDefaults()));
        mapping.fields().forEach(field -> view.withArray("fields").add(of(field)));
        return view;
    }

    private ObjectNode of(FieldMapping field) {
        ObjectNode view = mapper.createObjectNode();
        if (!field.fixed()) {
            view.put("portfolioField", field.portfolioField());
        }
        view.put("jiraField", field.jiraField())
                .put("jiraName", field.jiraName())
                .put("direction", field.direction().id())
                .put("conflict", field.conflict().id());
        if (!field.fallback().equals(Value.EMPTY)) {
            view.set(field.fixed() ? "value" : "default", ItemJson.write(field.fallback()));
        }
        text(field, view);
        view.set("values", values(field.options()));
        return view;
    }

    private static void text(FieldMapping field, ObjectNode view) {
        if (field.text().limit() > 0) {
            view.put("limit", field.text().limit());
        }
        if (field.text().shorten()) {
            view.put("tooLong", "shorten");
        }
        if (!field.text().labelSpace().isEmpty()) {
            view.put("labelSpace", field.text().labelSpace());
        }
        if (!field.route().isEmpty()) {
            view.put("route", field.route());
        }
    }

    /** The declared pairs in order, so that the preferred ones come first again when they are read. */
    private ObjectNode values(OptionTable table) {
        ObjectNode values = mapper.createObjectNode();
        for (OptionTable.Pair pair : table.pairs()) {
            if (pair.declared()) {
                String mine = pair.portfolio().name();
                String theirs = pair.jira().name().equals(mine)
                                && table.jira().isEmpty()
                                && !pair.jira().id().isEmpty()
                        ? pair.jira().id()
                        : pair.jira().name();
                if (!values.has(mine)) {
                    values.put(mine, theirs);
                } else if (values.get(mine) instanceof ArrayNode several) {
                    several.add(theirs);
                } else {
                    String first = values.get(mine).asText();
                    values.putArray(mine).add(first).add(theirs);
                }
            }
        }
        return values;
    }
}
