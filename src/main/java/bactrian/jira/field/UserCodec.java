package bactrian.jira.field;

import bactrian.field.Value;
import bactrian.jira.Deployment;
import com.fasterxml.jackson.databind.JsonNode;

/** A user object: known by account id on Cloud, by user name on Data Center, where a key serves if there is no name. */
record UserCodec(Deployment deployment) implements FieldCodec {
    @Override
    public Value decode(JsonNode json) {
        String id = deployment == Deployment.CLOUD
                ? json.path("accountId").asText("")
                : json.path("name").asText(json.path("key").asText(""));
        return id.isEmpty()
                ? new Value.Text(json.isTextual() ? json.textValue() : json.toString())
                : new Value.Person(id, json.path("displayName").asText(id));
    }

    @Override
    public JsonNode encode(Value value, Target target) {
        return JSON.objectNode()
                .put(deployment == Deployment.CLOUD ? "accountId" : "name", ((Value.Person) value).id());
    }
}
