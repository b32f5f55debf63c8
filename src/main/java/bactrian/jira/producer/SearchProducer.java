package bactrian.jira.producer;

import bactrian.jira.JiraAnswer;
import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;
import org.apache.camel.Message;

/** Reads one page of a search and leaves the mark of the next one in its header. */
public final class SearchProducer extends JiraRestProducer {
    /** For an endpoint of this operation. */
    public SearchProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    JiraAnswer call(JiraClient client, Message message) {
        JiraAnswer page = client.search(
                required(message, JiraRestConstants.JQL, "the search as JQL"),
                strings(message, JiraRestConstants.FIELDS),
                strings(message, JiraRestConstants.PROPERTIES),
                message.getHeader(JiraRestConstants.NEXT_PAGE, "", String.class));
        message.setHeader(JiraRestConstants.NEXT_PAGE, client.nextPage(page.body()));
        return page;
    }
}
