package bactrian.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the traffic with one Jira against the vendor's documents. Collects while a test runs and judges when it ends, so
 * that the test's timing stays what it is; only a very large traffic is judged now and then. Without the folder {@code ../shared} it lets everything pass.
 */
public final class Conformance {

    private static final long MOST_WAITING = 50_000_000;

    private final boolean documentsAreThere = Shared.isThere();
    private final boolean cloud;
    private final Set<SentRequest> requests = new LinkedHashSet<>();
    private final Set<Answered> answers = new LinkedHashSet<>();
    private final Set<String> found = new TreeSet<>();
    private long waiting;

    private record Answered(SentRequest request, int status, String body) {}

    /** For a Jira of one deployment. */
    public Conformance(boolean cloud) {
        this.cloud = cloud;
    }

    /** A request of our own client. */
    public synchronized void asked(SentRequest request) {
        if (documentsAreThere) {
            requests.add(request);
        }
    }

    /** An answer of the stand-in, to whoever asked. */
    public synchronized void answered(SentRequest request, int status, String body) {
        if (!documentsAreThere) {
            return;
        }
        waiting += body.length();
        answers.add(new Answered(request, status, body));
        if (waiting > MOST_WAITING) {
            judge();
        }
    }

    /** Fails with everything that is not as the documents say, known departures left out. */
    public synchronized void verify() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new AssertionError("Not as Atlassian's documents say:\n" + String.join("\n", faults));
        }
    }

    /** The same as a list. */
    public synchronized List<String> faults() {
        judge();
        return new ArrayList<>(found);
    }

    private void judge() {
        requests.forEach(request -> found.addAll(requestFaults(request)));
        answers.forEach(answer -> found.addAll(answerFaults(answer)));
        found.removeIf(Departures::known);
        requests.clear();
        answers.clear();
        waiting = 0;
    }

    private List<String> requestFaults(SentRequest request) {
        Optional<PublishedCall> call = call(request);
        if (call.isEmpty()) {
            return UndescribedCalls.known(cloud, request) ? List.of() : List.of(request + " is in no document");
        }
        return call.get().requestFaults(request);
    }

    private List<String> answerFaults(Answered answer) {
        Optional<PublishedCall> call = call(answer.request());
        boolean refused = answer.status() >= 400;
        if (call.isPresent()) {
            return refused
                    ? Refusals.faults(answer.request(), answer.status(), answer.body())
                    : call.get().answerFaults(answer.status(), answer.body());
        }
        return refused || UndescribedCalls.known(cloud, answer.request())
                ? List.of()
                : List.of(answer.request() + " is in no document, and was answered " + answer.status());
    }

    private Optional<PublishedCall> call(SentRequest request) {
        return PublishedApi.of(cloud, request.path()).call(request.method(), request.path());
    }
}
