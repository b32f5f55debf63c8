package bactrian.jira;

import java.time.Duration;
import java.util.Map;

/** What a failed call means for what happens next: the one classification everything else goes by. */
public sealed interface JiraFault {
    /** What Jira said and what to do, in words for an administrator. */
    String reason();

    /** It passes by itself: wait at least that long and try again. */
    record Transient(Duration delay, String reason) implements JiraFault {}

    /** Single fields were refused, by field id: the others can go. */
    record OfField(Map<String, String> fields, String reason) implements JiraFault {}

    /** This issue cannot be read or written. */
    record OfSubject(String reason) implements JiraFault {}

    /** Nothing of this integration can work until somebody acts. */
    record OfIntegration(String reason) implements JiraFault {}
}
