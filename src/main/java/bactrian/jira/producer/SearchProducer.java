package bactrian.jira.producer;

import bactrian.jira.JiraClient;
import bactrian.jira.JiraRestConstants;
import bactrian.jira.JiraRestEndpoint;
import bactrian.jira.JiraSearch;
import bactrian.jira.SearchPage;
import bactrian.jira.SearchRequest;
import java.util.List;

/** {@code jira-rest:search}: reads one page; the next page's mark is left in a header. */
public final class SearchProducer extends JiraRestProducer {

    /** A producer of this endpoint. */
    public SearchProducer(JiraRestEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    void call(JiraClient client, JiraMessage message) {
        String jql = message.required(JiraRestConstants.JQL, "the query");
        List<Long> reconcile = message.list(JiraRestConstants.RECONCILE_ISSUES).stream()
                .map(Long::valueOf)
                .toList();
        int size = message.text(JiraRestConstants.MAX_RESULTS)
                .map(Integer::valueOf)
                .orElse(SearchRequest.DEFAULT_PAGE_SIZE);
        String mark = message.text(JiraRestConstants.NEXT_PAGE).orElse(JiraSearch.FIRST_PAGE);
        SearchPage page = client.search().page(new SearchRequest(jql, message.parts(), reconcile, size), mark);
        message.answerHeader(JiraRestConstants.NEXT_PAGE, page.next());
        message.answer(page.answer());
    }
}
