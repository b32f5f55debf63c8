package bactrian.jql.parse;

import bactrian.jql.tree.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a query, up to as many faults as a person reads. */
final class FaultList {

    private static final int MOST = 20;

    private final QueryText source;
    private final List<JqlFault> faults = new ArrayList<>();

    FaultList(QueryText source) {
        this.source = source;
    }

    void add(Unexpected unexpected) {
        add(unexpected.span(), unexpected.getMessage(), unexpected.hint());
    }

    void add(Span span, String message, String hint) {
        if (faults.size() < MOST) {
            faults.add(source.fault(span, message, hint));
        }
    }

    /** The faults in the order of the text, of several at one place the first found. */
    List<JqlFault> sorted() {
        List<JqlFault> sorted = new ArrayList<>();
        faults.stream()
                .sorted(Comparator.comparingInt(JqlFault::line).thenComparingInt(JqlFault::column))
                .filter(fault -> sorted.isEmpty() || !samePlace(sorted.get(sorted.size() - 1), fault))
                .forEach(sorted::add);
        return sorted;
    }

    private static boolean samePlace(JqlFault one, JqlFault other) {
        return one.line() == other.line() && one.column() == other.column();
    }
}
