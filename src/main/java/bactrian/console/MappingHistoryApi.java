package bactrian.console;

import bactrian.integration.Integrations;
import bactrian.integration.Mappings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Header;

/** The versions of an integration's mappings: who saved them when, and what changed. */
public final class MappingHistoryApi {
    private final Integrations integrations;
    private final Mappings mappings;
    private final ObjectMapper mapper;

    /** Reads the versions kept. */
    public MappingHistoryApi(Integrations integrations, Mappings mappings, ObjectMapper mapper) {
        this.integrations = integrations;
        this.mappings = mappings;
        this.mapper = mapper;
    }

    /** The versions, newest first; each with its {@code changes} to the one before. */
    public ObjectNode list(@Header("id") long id) throws JsonProcessingException {
        integrations.get(id);
        List<Mappings.Saved> saved = mappings.history(id);
        List<ObjectNode> rows = new ArrayList<>();
        for (int index = 0; index < saved.size(); index++) {
            Mappings.Saved version = saved.get(index);
            JsonNode before = index + 1 < saved.size()
                    ? mapper.readTree(saved.get(index + 1).definition())
                    : mapper.createArrayNode();
            JsonNode after = mapper.readTree(version.definition());
            ObjectNode row = mapper.createObjectNode()
                    .put("version", saved.size() - index)
                    .put("at", version.at().toString())
                    .put("by", version.by());
            row.set("definition", after);
            row.set("changes", MappingDiff.between(before, after));
            rows.add(row);
        }
        return Pages.of(rows);
    }
}
