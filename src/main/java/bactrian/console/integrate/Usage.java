package bactrian.console.integrate;

import bactrian.integration.Mapping;
import bactrian.integration.OnDelete;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a stored integration uses of its project, beyond what each one needs.
 *
 * @param issueTypes the mapped issue types: id to name
 * @param deletes whether a mapping deletes issues
 * @param webhookUrl where Jira shall send to; empty before it is stored
 * @param heard whether a webhook has ever come
 */
public record Usage(Map<String, String> issueTypes, boolean deletes, String webhookUrl, boolean heard) {
    /** What a new integration uses. */
    public static final Usage NEW = new Usage(Map.of(), false, "", false);

    /** Copies what it is given. */
    public Usage {
        issueTypes = Map.copyOf(issueTypes);
    }

    /** Of an integration with these mappings. */
    public static Usage of(List<Mapping> mappings, String webhookUrl, boolean heard) {
        Map<String, String> types = new TreeMap<>();
        mappings.forEach(mapping -> types.put(mapping.issueTypeId(), mapping.issueTypeName()));
        boolean deletes = mappings.stream().anyMatch(mapping -> mapping.onDelete() == OnDelete.DELETE);
        return new Usage(types, deletes, webhookUrl, heard);
    }
}
