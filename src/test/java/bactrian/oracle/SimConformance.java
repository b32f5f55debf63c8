package bactrian.oracle;

import bactrian.jirasim.SimObserver;
import bactrian.jirasim.http.Request;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Deployment;
import java.nio.charset.StandardCharsets;

/**
 * Sits in every stand-in that a test starts, and fails the test that closes it when our client asked, or the stand-in
 * answered, what the vendor's documents do not describe. Found by the stand-in through {@code META-INF/services}.
 */
public final class SimConformance implements SimObserver {

    /** What our client calls itself. */
    private static final String OURS = "Bactrian";

    private Conformance conformance = new Conformance(true);

    @Override
    public void started(Deployment deployment) {
        conformance = new Conformance(deployment == Deployment.CLOUD);
    }

    @Override
    public void asked(Request request) {
        if (request.header("User-Agent").filter(OURS::equals).isPresent()) {
            conformance.asked(sent(request));
        }
    }

    @Override
    public void answered(Request request, Response response) {
        conformance.answered(sent(request), response.status(), new String(response.body(), StandardCharsets.UTF_8));
    }

    @Override
    public void stopped() {
        conformance.verify();
    }

    private static SentRequest sent(Request request) {
        return new SentRequest(request.method(), request.rawPath(), request.query(), request.text());
    }
}
