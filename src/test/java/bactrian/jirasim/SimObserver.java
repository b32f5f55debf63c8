package bactrian.jirasim;

import bactrian.jirasim.http.Request;
import bactrian.jirasim.http.Response;
import bactrian.jirasim.site.Deployment;

/**
 * Sees the REST traffic of a stand-in; calls to {@code /control} are left out. Observers are found by
 * {@link java.util.ServiceLoader}, a new one for each stand-in; where it runs on its own there are none. Called from many
 * threads.
 */
public interface SimObserver {

    /** The stand-in will play this deployment. */
    void started(Deployment deployment);

    /** A request came in. */
    void asked(Request request);

    /** The stand-in answered by itself, no fault put in its place. */
    void answered(Request request, Response response);

    /** The stand-in has stopped; what is thrown here reaches whoever closed it. */
    void stopped();
}
