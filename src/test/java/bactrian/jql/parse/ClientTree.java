package bactrian.jql.parse;

import bactrian.jql.tree.Clause;
import bactrian.jql.tree.Field;
import bactrian.jql.tree.JqlQuery;
import bactrian.jql.tree.Operand;
import bactrian.jql.tree.Operator;
import bactrian.jql.tree.Predicate;
import bactrian.jql.tree.Sort;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Writes our tree in the shape of Atlassian's client, without the source texts, which are no part of a tree. */
final class ClientTree {

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final String text;

    ClientTree(String text) {
        this.text = text;
    }

    JsonNode of(JqlQuery query) {
        ObjectNode node = json.objectNode().put("type", "query");
        if (!(query.where() instanceof Clause.Everything)) {
            node.set("where", of(query.where()));
        }
        if (!query.orderBy().isEmpty()) {
            node.set("orderBy", orderBy(query.orderBy()));
        }
        return node;
    }

    /** The client's tree without what ours has not: the text of each node. */
    static JsonNode withoutTexts(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.remove("text");
        }
        tree.forEach(ClientTree::withoutTexts);
        return tree;
    }

    private JsonNode of(Clause clause) {
        ObjectNode node = json.objectNode().put("type", "clause");
        if (clause instanceof Clause.And and) {
            return compound(node, "and", and.clauses());
        } else if (clause instanceof Clause.Or or) {
            return compound(node, "or", or.clauses());
        } else if (clause instanceof Clause.Not not) {
            node.put("clauseType", "not").set("clause", of(not.clause()));
            return node.set("operator", value("not"));
        }
        return terminal(node, (Clause.Terminal) clause);
    }

    private JsonNode compound(ObjectNode node, String operator, List<Clause> clauses) {
        node.put("clauseType", "compound").set("operator", value(operator));
        ArrayNode array = node.putArray("clauses");
        clauses.forEach(clause -> array.add(of(clause)));
        return node;
    }

    private JsonNode terminal(ObjectNode node, Clause.Terminal terminal) {
        node.put("clauseType", "terminal").set("field", field(terminal.field()));
        List<Predicate> predicates = List.of();
        if (terminal instanceof Clause.Comparison comparison) {
            operation(node, comparison.operator(), comparison.operand());
        } else if (terminal instanceof Clause.Was was) {
            operation(node, was.operator(), was.operand());
            predicates = was.predicates();
        } else if (terminal instanceof Clause.Changed changed) {
            node.set("operator", value("changed"));
            predicates = changed.predicates();
        }
        ArrayNode array = node.putArray("predicates");
        for (Predicate predicate : predicates) {
            ObjectNode item = array.addObject();
            item.set("operator", value(predicate.kind().name().toLowerCase(Locale.ROOT)));
            item.set("operand", operand(predicate.operand()));
        }
        return node;
    }

    private void operation(ObjectNode node, Operator operator, Operand operand) {
        node.set("operator", value(operator.symbol().toLowerCase(Locale.ROOT)));
        node.set("operand", operand(operand));
    }

    private JsonNode operand(Operand operand) {
        ObjectNode node = json.objectNode().put("type", "operand");
        if (operand instanceof Operand.Value value) {
            return node.put("operandType", "value").put("value", value.text());
        } else if (operand instanceof Operand.Call call) {
            node.put("operandType", "function").set("function", value(call.name()));
            ArrayNode arguments = node.putArray("arguments");
            call.arguments().forEach(argument -> arguments.add(value(argument.text())));
            return node;
        } else if (operand instanceof Operand.Values values) {
            ArrayNode array = node.put("operandType", "list").putArray("values");
            values.elements().forEach(element -> array.add(operand(element)));
            return node;
        }
        return node.put("operandType", "keyword").put("value", "empty");
    }

    private JsonNode field(Field field) {
        // the client keeps a custom field as it was written; ours has one spelling
        boolean verbatim = field.isCustomFieldNumber();
        String name = verbatim ? text.substring(field.span().start(), text.indexOf(']') + 1) : field.name();
        ObjectNode node = value(name);
        ArrayNode properties = node.putArray("properties");
        for (Field.Property property : field.properties()) {
            ObjectNode item = properties.addObject();
            item.set("key", value(property.key()));
            ArrayNode path = item.putArray("path");
            property.path().forEach(element -> path.add(value(element)));
        }
        return node;
    }

    private JsonNode orderBy(List<Sort> sorts) {
        ObjectNode node = json.objectNode().put("type", "order_by");
        node.set("operator", value("ORDER BY"));
        ArrayNode fields = node.putArray("fields");
        for (Sort sort : sorts) {
            ObjectNode item = fields.addObject();
            item.set("field", field(sort.field()));
            if (sort.direction() != Sort.Direction.DEFAULT) {
                item.set("direction", value(sort.direction().name()));
            }
        }
        return node;
    }

    private ObjectNode value(String value) {
        return json.objectNode().put("value", value);
    }
}
