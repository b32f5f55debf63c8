package bactrian.jirasim.site;

import bactrian.jirasim.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One field of a change.
 *
 * @param field the display name as changelogs write it
 * @param custom whether it is a custom field
 * @param user whether the ids are account ids
 * @param from id before, or the empty string
 * @param fromText text before, or the empty string
 * @param to id after, or the empty string
 * @param toText text after, or the empty string
 */
public record ChangeItem(
        String fieldId,
        String field,
        boolean custom,
        boolean user,
        String from,
        String fromText,
        String to,
        String toText) {

    /** As changelogs carry it. Only Cloud names the field's id. */
    public ObjectNode json(Deployment deployment) {
        ObjectNode item = Json.object().put("field", field).put("fieldtype", custom ? "custom" : "jira");
        if (deployment == Deployment.CLOUD) {
            item.put("fieldId", fieldId);
        }
        put(item, "from", from);
        put(item, "fromString", fromText);
        put(item, "to", to);
        put(item, "toString", toText);
        return item;
    }

    /** As webhooks carry it: on Cloud user fields have their account ids a second time. */
    public ObjectNode webhookJson(Deployment deployment) {
        ObjectNode item = json(deployment);
        if (user && deployment == Deployment.CLOUD) {
            put(item, "tmpFromAccountId", from);
            put(item, "tmpToAccountId", to);
        }
        return item;
    }

    private static void put(ObjectNode item, String name, String value) {
        if (value.isEmpty()) {
            item.putNull(name);
        } else {
            item.put(name, value);
        }
    }
}
