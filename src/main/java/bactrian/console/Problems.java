package bactrian.console;

import bactrian.console.integrate.RefusedIntegrationException;
import bactrian.field.InputFault;
import bactrian.field.InvalidInputException;
import bactrian.intake.RefusedDelivery;
import bactrian.reconcile.AlreadyRunningException;
import bactrian.store.NotFoundException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into a problem detail (RFC 9457) that names every fault and no inner secret. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ObjectMapper mapper;

    /** Writes JSON with the given mapper. */
    public Problems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Answers the exchange's fault. */
    public void answer(Exchange exchange) {
        Throwable cause = root(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        if (cause instanceof InvalidInputException e) {
            set(message, 422, "The request cannot be taken", e.getMessage(), e.faults());
        } else if (cause instanceof RefusedIntegrationException e) {
            ObjectNode problem = problem(
                    422,
                    "The integration cannot be set up",
                    e.getMessage(),
                    e.trial().faults());
            send(message, problem.set("steps", e.trial().steps()));
        } else if (cause instanceof NotFoundException e) {
            set(message, 404, "Not found", e.getMessage(), List.of());
        } else if (cause instanceof AlreadyRunningException) {
            set(message, 409, "Already running", cause.getMessage(), List.of());
        } else if (cause instanceof RefusedDelivery e) {
            set(message, e.status(), "The delivery was refused", e.getMessage(), List.of());
        } else if (cause instanceof JdbiException || cause instanceof SQLException) {
            LOG.error("The database failed: {}", cause.getMessage());
            message.setHeader("Retry-After", "5");
            set(message, 503, "The store is down", "The database does not answer; try again shortly.", List.of());
        } else {
            LOG.error("A request failed unexpectedly", cause);
            set(message, 500, "Unexpected fault", "The log of Bactrian says more.", List.of());
        }
    }

    /** Camel and beans wrap what was thrown: the innermost exception of ours, else the outermost one that says something. */
    private static Throwable root(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean known = cause instanceof InvalidInputException
                    || cause instanceof RefusedIntegrationException
                    || cause instanceof NotFoundException
                    || cause instanceof AlreadyRunningException
                    || cause instanceof RefusedDelivery
                    || cause instanceof JdbiException;
            if (known) {
                return cause;
            }
        }
        return thrown;
    }

    private void set(Message message, int status, String title, String detail, List<InputFault> faults) {
        send(message, problem(status, title, detail, faults));
    }

    private ObjectNode problem(int status, String title, String detail, List<InputFault> faults) {
        ObjectNode problem = mapper.createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        faults.forEach(fault -> problem.withArray("errors")
                .addObject()
                .put("field", fault.field())
                .put("message", fault.message()));
        return problem;
    }

    private static void send(Message message, ObjectNode problem) {
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, problem.path("status").asInt());
        message.setHeader(Exchange.CONTENT_TYPE, "application/problem+json");
        message.setBody(problem.toString());
    }
}
