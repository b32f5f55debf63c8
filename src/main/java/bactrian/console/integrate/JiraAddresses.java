package bactrian.console.integrate;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which addresses a Jira URL may have. Whoever may enter one could otherwise have Bactrian call services that only this
 * machine reaches: loopback, link-local addresses and with them the metadata services of clouds. Addresses of private
 * networks are allowed, since Data Center stands there.
 */
public final class JiraAddresses {
    /** Metadata services at addresses that nothing else tells apart. */
    private static final Set<String> METADATA = Set.of("100.100.100.200", "fd00:ec2:0:0:0:0:0:254", "192.0.0.192");

    private final Set<String> allowed;

    /** With the hosts of {@code bactrian.jira.allowed-hosts}, parted by commas, for which no rule holds. */
    public JiraAddresses(String allowedHosts) {
        this.allowed = Arrays.stream(allowedHosts.split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why this URL may not be called, or empty if it may. A host that is not known may: the call will say so. */
    public Optional<String> refusal(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (allowed.contains(host)) {
            return Optional.empty();
        }
        return resolve(host).stream()
                .filter(JiraAddresses::isClosed)
                .findFirst()
                .map(address -> "The host " + host + " is " + address.getHostAddress()
                        + ", an address that only this machine or its cloud reaches (loopback, link-local or metadata):"
                        + " enter Jira's own address, or add the host to bactrian.jira.allowed-hosts.")
                .or(() -> plain(url, host));
    }

    private static Optional<String> plain(URI url, String host) {
        return "https".equalsIgnoreCase(url.getScheme())
                ? Optional.empty()
                : Optional.of("Plain http would send the token in clear to " + host
                        + ": enter an https:// address, or add the host to bactrian.jira.allowed-hosts.");
    }

    private static List<InetAddress> resolve(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private static boolean isClosed(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || METADATA.contains(address.getHostAddress());
    }
}
