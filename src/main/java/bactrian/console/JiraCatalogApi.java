package bactrian.console;

import bactrian.integration.Integrations;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraClients;
import bactrian.jira.field.JiraFieldKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Header;

/** What of Jira can be mapped: issue types and fields. */
public final class JiraCatalogApi {
    private final Integrations integrations;
    private final JiraClients clients;

    /** Reads from Jira over the shared transport. */
    public JiraCatalogApi(Integrations integrations, JiraClients clients) {
        this.integrations = integrations;
        this.clients = clients;
    }

    /** The issue types of the project. */
    public ObjectNode issueTypes(@Header("id") long id) {
        List<JsonNode> rows = new ArrayList<>();
        client(id)
                .projects()
                .creatableIssueTypes(integrations.get(id).projectId())
                .forEach(type -> rows.add(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", type.path("id").asText())
                        .put("name", type.path("name").asText())));
        return Pages.of(rows);
    }

    /** The fields that can be mapped, of the whole site. */
    public ObjectNode fields(@Header("id") long id) {
        List<JsonNode> rows = new ArrayList<>();
        client(id).site().fields().forEach(field -> rows.add(view(field)));
        return Pages.of(rows);
    }

    private static ObjectNode view(JsonNode field) {
        JiraFieldKind kind = JiraFieldKind.of(field.path("schema"));
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", field.path("id").asText())
                .put("name", field.path("name").asText())
                .put("type", kind.type().id())
                .put("writable", kind.writable());
    }

    private JiraClient client(long id) {
        return clients.client(integrations.get(id).connection());
    }
}
