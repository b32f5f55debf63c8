package bactrian.reconcile;

import bactrian.integration.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What looking at one pair, issue or item came to, or at several. */
record Check(List<Finding> findings, int checked, int equal, int unreachable, Set<Long> seen) {
    /** Nothing was looked at. */
    static final Check NOTHING = new Check(List.of(), 0, 0, 0, Set.of());

    Check {
        findings = List.copyOf(findings);
        seen = Set.copyOf(seen);
    }

    /** A pair was compared. */
    static Check pair(Link link, List<Finding> findings) {
        return new Check(findings, 1, findings.isEmpty() ? 1 : 0, 0, Set.of(link.id()));
    }

    /** The issue of a link could not be read, for another reason than that it is not there. */
    static Check unreachable(Link link, Finding why) {
        return new Check(List.of(why), 0, 0, 1, Set.of(link.id()));
    }

    /** Something that is in no link. */
    static Check unlinked(Finding finding) {
        return new Check(List.of(finding), 0, 0, 0, Set.of());
    }

    Check plus(Check other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        Set<Long> links = new HashSet<>(seen);
        links.addAll(other.seen);
        return new Check(all, checked + other.checked, equal + other.equal, unreachable + other.unreachable, links);
    }
}
