package bactrian.jirasim;

import bactrian.jirasim.site.Deployment;
import java.time.Duration;
import java.util.List;

/**
 * What kind of Jira to start.
 *
 * @param version version numbers, major first
 * @param port TCP port on the loopback address, 0 for any free one
 * @param retryDelay how long Cloud waits before it repeats a failed webhook (5 to 15 minutes at Jira)
 */
public record SimOptions(Deployment deployment, List<Integer> version, int port, Duration retryDelay) {

    /** A Cloud site on a free port. */
    public static SimOptions cloud() {
        return new SimOptions(Deployment.CLOUD, List.of(1001, 0, 0), 0, Duration.ofMillis(500));
    }

    /** A Data Center 10.3 on a free port. */
    public static SimOptions dataCenter() {
        return new SimOptions(Deployment.DATA_CENTER, List.of(10, 3, 24), 0, Duration.ofMillis(500));
    }

    /** The usual options of a deployment. */
    public static SimOptions of(Deployment deployment) {
        return deployment == Deployment.CLOUD ? cloud() : dataCenter();
    }

    /** Another version, such as {@code 9, 12, 0}: up to 9 Data Center has the older webhook registration. */
    public SimOptions withVersion(Integer... numbers) {
        return new SimOptions(deployment, List.of(numbers), port, retryDelay);
    }

    /** On that port. */
    public SimOptions withPort(int tcpPort) {
        return new SimOptions(deployment, version, tcpPort, retryDelay);
    }

    /** With another wait before a failed webhook is repeated. */
    public SimOptions withRetryDelay(Duration delay) {
        return new SimOptions(deployment, version, port, delay);
    }
}
