package bactrian.explain;

import bactrian.integration.Integration;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads one issue from Jira. */
@FunctionalInterface
public interface IssueReader {
    /**
     * The issue with these fields.
     *
     * @param issue its key or numeric id
     * @throws bactrian.jira.JiraException if it cannot be read; the message says why
     */
    JsonNode read(Integration integration, String issue, List<String> fields);
}
