package bactrian.sync;

import bactrian.inbox.Claim;
import bactrian.integration.Integration;
import bactrian.integration.Link;
import bactrian.integration.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Claimed subjects of one integration, so that their issues are read by one call. */
public record SubjectBatch(Integration integration, List<Entry> entries) {
    /** Copies what it is given. */
    public SubjectBatch {
        entries = List.copyOf(entries);
    }

    /**
     * One claimed subject.
     *
     * @param issueId the issue's id, or empty for an item without one
     */
    public record Entry(Claim claim, Optional<Link> link, String issueId, Optional<Mapping> placed) {}

    /** The same batch with other entries. */
    public SubjectBatch with(List<Entry> others) {
        return new SubjectBatch(integration, others);
    }

    /** The ids of the issues to read. */
    public List<String> issueIds() {
        return entries.stream()
                .map(Entry::issueId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether there is any issue to read. */
    public boolean reads() {
        return !issueIds().isEmpty();
    }

    /** All claims. */
    public Stream<Claim> claims() {
        return entries.stream().map(Entry::claim);
    }
}
