package bactrian.write;

import java.util.concurrent.atomic.AtomicInteger;

/** The calls that were made for one subject so far; carried along as the variable {@code calls}. */
public final class CallCount {
    private final AtomicInteger made = new AtomicInteger();

    void add(int calls) {
        made.addAndGet(calls);
    }

    /** How many. */
    public int made() {
        return made.get();
    }
}
