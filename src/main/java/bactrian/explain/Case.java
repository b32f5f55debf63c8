package bactrian.explain;

import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.jira.JiraException;
import bactrian.portfolio.Item;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What was found of an issue or an item.
 *
 * @param issue the issue as read; a missing node if it could not be, or if there is none
 * @param fault why it could not be read
 */
record Case(
        Optional<Integration> integration,
        String issueKey,
        JsonNode issue,
        Optional<JiraException> fault,
        Optional<Link> link,
        Optional<Item> item) {
    boolean issueRead() {
        return !issue.isMissingNode();
    }
}
