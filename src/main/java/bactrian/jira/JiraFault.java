package bactrian.jira;

import java.time.Instant;
import java.util.Map;

/** What a failed call means for the sync; see {@link JiraFaults}. */
public sealed interface JiraFault {

    /** Why, in words for the person who must act. */
    String reason();

    /**
     * It may work later, unchanged.
     *
     * @param notBefore no try before this instant
     * @param scope what has to wait until then
     */
    record Transient(Instant notBefore, Scope scope, String reason) implements JiraFault {}

    /**
     * Single fields were refused; nothing of the call was written. A new try without them may succeed.
     *
     * @param fields field id to what Jira says about it
     */
    record OfField(Map<String, String> fields, String reason) implements JiraFault {
        public OfField {
            fields = Map.copyOf(fields);
        }
    }

    /** This issue, or this request, cannot be served; others can, provided that a probe of the integration is well. */
    record OfSubject(String reason) implements JiraFault {}

    /**
     * Nothing works with this connection until something is put right.
     *
     * @param stopProbing whether even probing does harm, since each try keeps the account locked
     */
    record OfIntegration(String reason, boolean stopProbing) implements JiraFault {}

    /** How far a transient fault reaches. */
    enum Scope {
        /** The subject of this call alone. */
        ISSUE,
        /** All calls of this method and kind of path. */
        ENDPOINT,
        /** The whole site for this account, with all integrations that share it. */
        SITE
    }
}
