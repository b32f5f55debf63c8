package bactrian.jira;

import bactrian.jira.producer.AddCommentProducer;
import bactrian.jira.producer.AddIssueProducer;
import bactrian.jira.producer.BulkFetchProducer;
import bactrian.jira.producer.ChangelogProducer;
import bactrian.jira.producer.CreateMetaProducer;
import bactrian.jira.producer.DeleteIssueProducer;
import bactrian.jira.producer.EditMetaProducer;
import bactrian.jira.producer.FetchIssueProducer;
import bactrian.jira.producer.FieldsProducer;
import bactrian.jira.producer.IssuePropertyProducer;
import bactrian.jira.producer.IssueTypesProducer;
import bactrian.jira.producer.JqlMatchProducer;
import bactrian.jira.producer.MyselfProducer;
import bactrian.jira.producer.PermissionsProducer;
import bactrian.jira.producer.ProjectProducer;
import bactrian.jira.producer.SearchProducer;
import bactrian.jira.producer.ServerInfoProducer;
import bactrian.jira.producer.StatusesProducer;
import bactrian.jira.producer.TeamsProducer;
import bactrian.jira.producer.TransitionIssueProducer;
import bactrian.jira.producer.TransitionsProducer;
import bactrian.jira.producer.UpdateIssueProducer;
import bactrian.jira.producer.UsersProducer;
import bactrian.jira.producer.WebhookProducer;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One operation on the Jira of the integration that each exchange names. Producer only. */
public final class JiraRestEndpoint extends DefaultEndpoint {

    private final JiraRestComponent component;
    private final JiraRestOperation operation;
    private final Raise raise;

    JiraRestEndpoint(String uri, JiraRestComponent component, JiraRestOperation operation, Raise raise) {
        super(uri, component);
        this.component = component;
        this.operation = operation;
        this.raise = raise;
    }

    /** What this endpoint does. */
    public JiraRestOperation operation() {
        return operation;
    }

    /** Which failures it throws. */
    public Raise raise() {
        return raise;
    }

    /**
     * The client of an integration, with its connection as configured now.
     *
     * @throws IllegalArgumentException when there is no such integration
     */
    public JiraClient client(String integration) {
        return component.client(integration);
    }

    @Override
    public Producer createProducer() {
        return switch (operation) {
            case FETCH_ISSUE -> new FetchIssueProducer(this);
            case ADD_ISSUE -> new AddIssueProducer(this);
            case UPDATE_ISSUE -> new UpdateIssueProducer(this);
            case TRANSITION_ISSUE -> new TransitionIssueProducer(this);
            case DELETE_ISSUE -> new DeleteIssueProducer(this);
            case ADD_COMMENT -> new AddCommentProducer(this);
            case SEARCH -> new SearchProducer(this);
            case BULK_FETCH -> new BulkFetchProducer(this);
            case FIELDS -> new FieldsProducer(this);
            case CREATE_META -> new CreateMetaProducer(this);
            case EDIT_META -> new EditMetaProducer(this);
            case TRANSITIONS -> new TransitionsProducer(this);
            case CHANGELOG -> new ChangelogProducer(this);
            case MYSELF -> new MyselfProducer(this);
            case SERVER_INFO -> new ServerInfoProducer(this);
            case PROJECT -> new ProjectProducer(this);
            case PERMISSIONS -> new PermissionsProducer(this);
            case ISSUE_TYPES -> new IssueTypesProducer(this);
            case STATUSES -> new StatusesProducer(this);
            case ISSUE_PROPERTY -> new IssuePropertyProducer(this);
            case JQL_MATCH -> new JqlMatchProducer(this);
            case TEAMS -> new TeamsProducer(this);
            case WEBHOOK -> new WebhookProducer(this);
            case USERS -> new UsersProducer(this);
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("jira-rest: only sends; Jira's changes come in by its webhooks");
    }
}
