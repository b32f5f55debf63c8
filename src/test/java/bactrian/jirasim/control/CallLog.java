package bactrian.jirasim.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last calls, oldest first; older ones than the newest 200,000 are forgotten. */
public final class CallLog {

    private static final int MOST = 200_000;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();

    /** Notes a call. */
    public synchronized void add(RecordedCall call) {
        if (calls.size() == MOST) {
            calls.removeFirst();
        }
        calls.addLast(call);
    }

    /** All that are remembered. */
    public synchronized List<RecordedCall> all() {
        return List.copyOf(calls);
    }

    /** Forgets all. */
    public synchronized void clear() {
        calls.clear();
    }
}
