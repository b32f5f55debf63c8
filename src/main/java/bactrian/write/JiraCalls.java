package bactrian.write;

import bactrian.jira.JiraException;
import bactrian.jira.JiraRestConstants;
import org.apache.camel.Exchange;

/** Raises faults where they may be raised: behind the circuit breaker, and behind a route that keeps its own. */
public final class JiraCalls {
    /** Begins to count the calls of a subject. */
    public CallCount count() {
        return new CallCount();
    }

    /** Counts the calls that were made, and raises the fault that the circuit breaker must not count. */
    public void raise(Exchange exchange) {
        CallCount count = exchange.getVariable("calls", CallCount.class);
        if (count != null) {
            count.add(exchange.getMessage().getHeader(JiraRestConstants.CALLS, 0, Integer.class));
        }
        if (exchange.removeProperty(JiraRestConstants.FAULT) instanceof JiraException fault) {
            throw fault;
        }
    }

    /** What a called write route came to; raises the fault that it left instead. */
    public Object written(Exchange exchange) throws Exception {
        raiseKept(exchange);
        return exchange.getMessage().getBody();
    }

    /** Raises the fault that a called route left as the body. */
    public void raiseKept(Exchange exchange) throws Exception {
        if (exchange.getMessage().getBody() instanceof Exception fault) {
            throw fault;
        }
    }
}
