package bactrian.jirasim.control;

import bactrian.jirasim.http.Request;
import bactrian.jirasim.http.Response;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** The faults that wait for their call, first come first served, and the processes to be killed around a call. */
public final class Faults {

    /** A process to be ended around the next call that matches: after its work is done, or before, and then it is not done. */
    public record Kill(String match, boolean after, long pid) {}

    private static final class Waiting {
        private final Fault fault;
        private int left;

        Waiting(Fault fault) {
            this.fault = fault;
            this.left = fault.times();
        }
    }

    private final List<Waiting> faults = new ArrayList<>();
    private final List<Kill> kills = new ArrayList<>();

    /** Adds a fault behind those that wait. */
    public synchronized void add(Fault fault) {
        faults.add(new Waiting(fault));
    }

    /** Adds a kill. */
    public synchronized void add(Kill kill) {
        kills.add(kill);
    }

    /** Forgets all faults and kills. */
    public synchronized void clear() {
        faults.clear();
        kills.clear();
    }

    /** The faults that still wait, with the calls left in {@code times}. */
    public synchronized List<Fault> waiting() {
        return faults.stream()
                .map(w -> new Fault(
                        w.fault.match(),
                        w.left,
                        w.fault.status(),
                        w.fault.headers(),
                        w.fault.body(),
                        w.fault.delayMs(),
                        w.fault.drop()))
                .toList();
    }

    /** Answers a request, well or badly. */
    public Response around(Request request, Function<Request, Response> work) {
        String call = request.method() + " " + request.rawPath();
        Optional<Kill> kill = takeKill(call);
        if (kill.filter(k -> !k.after()).isPresent()) {
            end(kill.get());
            return Response.cut();
        }
        Response response = take(call).map(fault -> badly(fault, request, work)).orElseGet(() -> work.apply(request));
        kill.ifPresent(Faults::end);
        return response;
    }

    private static Response badly(Fault fault, Request request, Function<Request, Response> work) {
        if (fault.delayMs() > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(fault.delayMs()));
        }
        if (fault.drop().equals("before")) {
            return Response.cut();
        }
        if (fault.status() > 0) {
            return answer(fault);
        }
        Response done = work.apply(request);
        return fault.drop().equals("after") ? Response.cut() : done;
    }

    private static Response answer(Fault fault) {
        boolean html = fault.body().stripLeading().startsWith("<");
        Response response = Response.text(
                fault.status(), html ? "text/html;charset=UTF-8" : "application/json;charset=UTF-8", fault.body());
        for (var header : fault.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private synchronized Optional<Fault> take(String call) {
        Iterator<Waiting> all = faults.iterator();
        while (all.hasNext()) {
            Waiting waiting = all.next();
            if (new Glob(waiting.fault.match()).matches(call)) {
                if (--waiting.left == 0) {
                    all.remove();
                }
                return Optional.of(waiting.fault);
            }
        }
        return Optional.empty();
    }

    private synchronized Optional<Kill> takeKill(String call) {
        Optional<Kill> found = kills.stream()
                .filter(kill -> new Glob(kill.match()).matches(call))
                .findFirst();
        found.ifPresent(kills::remove);
        return found;
    }

    /** SIGKILL, and waits until the process is gone, so that it cannot see the answer. */
    private static void end(Kill kill) {
        ProcessHandle.of(kill.pid()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .exceptionally(tooSlow -> process)
                    .join();
        });
    }
}
