package bactrian.jira;

import bactrian.jira.producer.AddIssueProducer;
import bactrian.jira.producer.BulkFetchProducer;
import bactrian.jira.producer.ChangelogProducer;
import bactrian.jira.producer.DeleteIssueProducer;
import bactrian.jira.producer.FetchIssueProducer;
import bactrian.jira.producer.FindIssueProducer;
import bactrian.jira.producer.ProjectProducer;
import bactrian.jira.producer.SearchProducer;
import bactrian.jira.producer.TransitionIssueProducer;
import bactrian.jira.producer.TransitionsProducer;
import bactrian.jira.producer.UpdateIssueProducer;
import java.util.Arrays;
import java.util.Optional;
import org.apache.camel.Producer;

/** What {@code jira-rest:} can do; names shared with camel-jira are camel-jira's. */
public enum JiraOperation {
    FETCH_ISSUE("fetchIssue"),
    FIND_ISSUE("findIssue"),
    ADD_ISSUE("addIssue"),
    UPDATE_ISSUE("updateIssue"),
    TRANSITION_ISSUE("transitionIssue"),
    DELETE_ISSUE("deleteIssue"),
    TRANSITIONS("transitions"),
    CHANGELOG("changelog"),
    BULK_FETCH("bulkFetch"),
    SEARCH("search"),
    PROJECT("project");

    private final String id;

    JiraOperation(String id) {
        this.id = id;
    }

    /** As it stands in a URI. */
    public String id() {
        return id;
    }

    static Optional<JiraOperation> of(String id) {
        return Arrays.stream(values())
                .filter(operation -> operation.id.equals(id))
                .findFirst();
    }

    Producer producer(JiraRestEndpoint endpoint) {
        return switch (this) {
            case FETCH_ISSUE -> new FetchIssueProducer(endpoint);
            case FIND_ISSUE -> new FindIssueProducer(endpoint);
            case PROJECT -> new ProjectProducer(endpoint);
            case ADD_ISSUE -> new AddIssueProducer(endpoint);
            case UPDATE_ISSUE -> new UpdateIssueProducer(endpoint);
            case TRANSITION_ISSUE -> new TransitionIssueProducer(endpoint);
            case DELETE_ISSUE -> new DeleteIssueProducer(endpoint);
            case TRANSITIONS -> new TransitionsProducer(endpoint);
            case CHANGELOG -> new ChangelogProducer(endpoint);
            case BULK_FETCH -> new BulkFetchProducer(endpoint);
            case SEARCH -> new SearchProducer(endpoint);
        };
    }
}
