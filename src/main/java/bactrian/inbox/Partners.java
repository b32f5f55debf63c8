package bactrian.inbox;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tells which subject a link joins with another, so that both are claimed together. */
@FunctionalInterface
public interface Partners {
    /** The subject across, or empty if the subject is not linked. */
    Optional<Subject> partner(Handle handle, Subject subject);
}
