package bactrian.jira;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/** Walks through a search, reading each page when it is asked for. */
final class SearchPages implements Iterator<SearchPage> {

    private final JiraSearch search;
    private final SearchRequest request;
    private final Set<String> seen = new HashSet<>();
    private String mark = JiraSearch.FIRST_PAGE;
    private boolean more = true;

    SearchPages(JiraSearch search, SearchRequest request) {
        this.search = search;
        this.request = request;
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public SearchPage next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        SearchPage page = search.page(request, mark);
        more = page.next().isPresent();
        mark = page.next().orElse("");
        if (more && !seen.add(mark)) {
            throw search.broken("it names a page as the next one that has been read already");
        }
        return page;
    }
}
