package bactrian.jira;

import java.time.Instant;
import java.util.Optional;

/** Is told of each HTTP call a client makes, also of those that fail. */
@FunctionalInterface
public interface CallObserver {

    /** An observer that looks away. */
    CallObserver NONE = (call, status, serverDate) -> {};

    /**
     * A call has ended.
     *
     * @param status the HTTP status, 0 when there was no answer
     * @param serverDate Jira's clock when it answered, where it told
     */
    void called(JiraCall call, int status, Optional<Instant> serverDate);
}
