package bactrian.jql.match;

import java.time.Instant;
import java.time.ZonedDateTime;

/** One issue at one point in time: what a compiled clause is asked about. */
record Scene(JqlIssue issue, JqlSettings settings, Instant instant) {

    ZonedDateTime now() {
        return instant.atZone(settings.zone());
    }
}
