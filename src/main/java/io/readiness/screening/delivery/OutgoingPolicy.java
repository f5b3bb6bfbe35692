package io.readiness.screening.delivery;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may be asked by this service, and where: HTTPS, and no address of its own network.
 *
 * @param loopback whether this machine itself may be asked, at any port and without TLS; for tests and development alone
 * @param http whether others may be asked without TLS
 * @param ports at which ports
 */
public record OutgoingPolicy(boolean loopback, boolean http, Set<Integer> ports) {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    public OutgoingPolicy {
        ports = Set.copyOf(ports);
    }

    /** Why nothing may be sent to an address, as far as it tells by itself; nothing: it may. */
    public Optional<String> refusal(URI target, Hosts hosts) {
        String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("is no address that begins with https://");
        }
        if (target.getHost() == null) {
            return Optional.of("names no host, or in a way that is not read here");
        }
        if (target.getRawUserInfo() != null || target.getRawFragment() != null) {
            return Optional.of("has a name with a password, or a fragment, which belong into no address");
        }
        if (!hosts.allow(target.getHost())) {
            return Optional.of("names a host that is none of those that a setting allows");
        }
        if (loopback && isLoopbackName(target.getHost())) {
            return Optional.empty();
        }
        if (scheme.equals("http") && !http) {
            return Optional.of("begins with http://, and would be sent for everybody to read; use https://");
        }
        return ports.contains(port(target))
                ? Optional.empty()
                : Optional.of("names the port " + port(target) + ", which is none of those that a setting allows");
    }

    /** Whether an address may be connected to. Ask it of the very address that is, since names change. */
    public boolean allows(InetAddress address) {
        return PublicAddress.is(address) || (loopback && address.isLoopbackAddress());
    }

    private static boolean isLoopbackName(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** The port that an address names or means. */
    public static int port(URI target) {
        if (target.getPort() >= 0) {
            return target.getPort();
        }
        return "http".equalsIgnoreCase(target.getScheme()) ? HTTP_PORT : HTTPS_PORT;
    }
}
