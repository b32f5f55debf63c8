package bactrian.write;

import bactrian.integration.FaultPolicy;
import bactrian.integration.Integrations;
import bactrian.jira.JiraException;
import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;

/** Whether an integration's connection works at all; the bean of the probe routes. */
public final class ProbeCalls {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Integrations integrations;
    private final FaultPolicy policy;

    /** The policy pauses and resumes integrations. */
    public ProbeCalls(Integrations integrations, FaultPolicy policy) {
        this.integrations = integrations;
        this.policy = policy;
    }

    /** Whether a failure may be the integration's and not its subject's: Jira forbade something, or did not find it. */
    public boolean isDoubtful(@Variable("failure") Throwable failure) {
        return failure instanceof JiraException e && (e.status() == FORBIDDEN || e.status() == NOT_FOUND);
    }

    /** The project that a probe looks at. */
    public String project(@Variable("integration") long integration) {
        return integrations.get(integration).projectId();
    }

    /**
     * The last step of a probe.
     *
     * @throws IllegalStateException if the account may not even browse the project
     */
    public void requireBrowsing(@Body JsonNode answer) {
        if (!answer.at("/permissions/BROWSE_PROJECTS/havePermission").asBoolean()) {
            throw new IllegalStateException("The account may not browse the project any more: give it the permission.");
        }
    }

    /** A probe failed; answers why. */
    public String failed(
            @Variable("integration") long integration, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable failure) {
        return policy.probeFailed(integration, failure);
    }

    /** A probe was well: events are carried out again. */
    public void resume(@Variable("integration") long integration) {
        policy.resume(integration);
    }
}
