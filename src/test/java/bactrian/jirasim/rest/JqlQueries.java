package bactrian.jirasim.rest;

import bactrian.jirasim.jql.JqlFault;
import bactrian.jirasim.jql.Query;
import bactrian.jirasim.site.Account;
import bactrian.jirasim.site.Site;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the query of a search. */
final class JqlQueries {

    private JqlQueries() {}

    /**
     * The query; none for an anonymous caller, who sees nothing and to whom only syntax errors are told.
     *
     * @throws JiraError 400 with Jira's message
     */
    static Optional<Query> read(Call call, String jql, boolean mustBeBounded) {
        return read(call, jql, mustBeBounded, true);
    }

    /** As above; without validation an issue that does not exist matches nothing. */
    static Optional<Query> read(Call call, String jql, boolean mustBeBounded, boolean validate) {
        Site site = call.site();
        Account reader = call.caller().stream().findFirst().orElse(nobody());
        try {
            Query query = Query.of(jql, site, reader, validate);
            if (mustBeBounded && !query.bounded()) {
                throw JiraError.of(
                        400,
                        "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
            }
            return call.caller().isEmpty() ? Optional.empty() : Optional.of(query);
        } catch (JqlFault fault) {
            if (call.caller().isEmpty() && !fault.getMessage().startsWith("Error in ")) {
                return Optional.empty();
            }
            throw JiraError.of(400, fault.getMessage());
        }
    }

    private static Account nobody() {
        return new Account("", "", "", false, "Anonymous", ZoneOffset.UTC, true);
    }
}
