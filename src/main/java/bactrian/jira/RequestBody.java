package bactrian.jira;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Builds a JSON object; empty lists and texts are left out, since Jira takes an empty list for "none" at places. */
final class RequestBody {

    private final ObjectNode object;

    RequestBody(ObjectMapper json) {
        this.object = json.createObjectNode();
    }

    RequestBody text(String member, String value) {
        if (!value.isEmpty()) {
            object.put(member, value);
        }
        return this;
    }

    RequestBody number(String member, int value) {
        object.put(member, value);
        return this;
    }

    RequestBody flag(String member, boolean value) {
        object.put(member, value);
        return this;
    }

    RequestBody texts(String member, Collection<String> values) {
        if (!values.isEmpty()) {
            values.forEach(object.putArray(member)::add);
        }
        return this;
    }

    RequestBody numbers(String member, Collection<Long> values) {
        if (!values.isEmpty()) {
            values.forEach(object.putArray(member)::add);
        }
        return this;
    }

    ObjectNode build() {
        return object;
    }
}
