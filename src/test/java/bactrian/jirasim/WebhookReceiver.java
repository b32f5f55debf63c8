package bactrian.jirasim;

import bactrian.jirasim.http.HttpListener;
import bactrian.jirasim.http.Request;
import bactrian.jirasim.http.Response;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes webhooks and keeps them; answers 200 unless told otherwise. */
final class WebhookReceiver implements AutoCloseable {

    private final List<Request> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final int failureStatus;
    private final HttpListener listener = new HttpListener(0, this::take);

    WebhookReceiver() {
        this(0, 200);
    }

    /** Answers the first so many with that status. */
    WebhookReceiver(int failingFirst, int failureStatus) {
        failures.set(failingFirst);
        this.failureStatus = failureStatus;
    }

    String url() {
        return "http://localhost:" + listener.port() + "/hook";
    }

    List<Request> received() {
        return received;
    }

    JsonNode body(int index) {
        return Json.parse(received.get(index).text());
    }

    private Response take(Request request) {
        received.add(request);
        int status = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? failureStatus : 200;
        return Response.text(status, "text/plain", "");
    }

    @Override
    public void close() {
        listener.close();
    }
}
