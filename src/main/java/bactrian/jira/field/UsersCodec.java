package bactrian.jira.field;

import bactrian.field.Value;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/** An array of user objects. */
record UsersCodec(UserCodec element) implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        List<Value.Person> people = new ArrayList<>();
        json.forEach(one -> {
            if (element.decode(one) instanceof Value.Person person) {
                people.add(person);
            }
        });
        return people.isEmpty() ? new Value.Text(json.toString()) : new Value.People(people);
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        ArrayNode array = JSON.arrayNode();
        ((Value.People) value).people().forEach(person -> array.add(element.encode(person, target)));
        return array;
    }

    @Override
    public JsonNode cleared() {
        return JSON.arrayNode();
    }
}
