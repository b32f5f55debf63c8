package bactrian.jirasim.rest;

import bactrian.jirasim.site.Issue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The tokens of search pages. A token remembers the last issue as it was on its page, so that what changes between two
 * pages moves as it would at Jira: it may be seen twice or not at all, but nothing else shifts.
 */
final class PageTokens {

    private static final int MOST = 10_000;

    private record Place(String jql, Issue last) {}

    private final Map<String, Place> places = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
            return size() > MOST;
        }
    };

    /** A new token for what comes after this issue. */
    synchronized String next(String jql, Issue last) {
        String token = "CAEaAggD" + UUID.randomUUID().toString().replace("-", "");
        places.put(token, new Place(jql, last));
        return token;
    }

    /**
     * The last issue before the page.
     *
     * @throws JiraError 400 for an unknown token, or one of another query
     */
    synchronized Issue last(String token, String jql) {
        Place place = places.get(token);
        if (place == null || !place.jql().equals(jql)) {
            throw JiraError.of(400, "The provided next page token is invalid or expired.");
        }
        return place.last();
    }
}
