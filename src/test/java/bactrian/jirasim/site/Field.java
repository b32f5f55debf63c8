package bactrian.jirasim.site;

import bactrian.jirasim.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A field of the site.
 *
 * @param id {@code summary} or {@code customfield_10001}
 * @param typeKey of a custom field its type key ({@code schema.custom}), of a system field the empty string
 * @param kind how its values are read, shown and described
 * @param editable whether create and edit can set it at all
 */
public record Field(String id, String name, String typeKey, FieldKind kind, boolean editable) implements Named {

    /** Whether it was added by an administrator. */
    public boolean custom() {
        return !typeKey.isEmpty();
    }

    /** The number in the id of a custom field. */
    public long customId() {
        return Long.parseLong(id.substring(id.indexOf('_') + 1));
    }

    /** Its {@code schema} as the REST API answers it. */
    public ObjectNode schema() {
        ObjectNode schema = Json.object().put("type", kind.type());
        if (!kind.items().isEmpty()) {
            schema.put("items", kind.items());
        }
        if (custom()) {
            return schema.put("custom", typeKey).put("customId", customId());
        }
        return schema.put("system", id);
    }

    /** The value that an issue has when nothing was set. */
    public JsonNode empty() {
        return kind.empty();
    }
}
