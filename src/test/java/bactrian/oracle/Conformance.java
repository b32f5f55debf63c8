package bactrian.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the traffic with one Jira against the vendor's documents. Collects while a test runs and judges when it ends, so
 * that the test's timing stays what it is. Without the folder {@code ../shared} it lets everything pass.
 */
public final class Conformance {

    private final boolean cloud;
    private final Set<SentRequest> requests = new LinkedHashSet<>();
    private final Set<Answered> answers = new LinkedHashSet<>();

    private record Answered(SentRequest request, int status, String body) {}

    /** For a Jira of one deployment. */
    public Conformance(boolean cloud) {
        this.cloud = cloud;
    }

    /** A request of our own client. */
    public synchronized void asked(SentRequest request) {
        requests.add(request);
    }

    /** An answer of the stand-in, to whoever asked. */
    public synchronized void answered(SentRequest request, int status, String body) {
        answers.add(new Answered(request, status, body));
    }

    /** Fails with everything that is not as the documents say, known departures left out. */
    public synchronized void verify() {
        List<String> faults = Shared.isThere() ? faults() : List.of();
        if (!faults.isEmpty()) {
            throw new AssertionError("Not as Atlassian's documents say:\n" + String.join("\n", faults));
        }
    }

    /** The same as a list. */
    public synchronized List<String> faults() {
        Set<String> faults = new TreeSet<>();
        requests.forEach(request -> faults.addAll(requestFaults(request)));
        answers.forEach(answer -> faults.addAll(answerFaults(answer)));
        faults.removeIf(Departures::known);
        return new ArrayList<>(faults);
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
