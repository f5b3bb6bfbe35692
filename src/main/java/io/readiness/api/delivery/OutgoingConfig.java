package io.readiness.api.delivery;

import io.quarkus.runtime.configuration.MemorySize;
import io.readiness.screening.delivery.OutgoingPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** What the service may ask of other machines. */
@ConfigMapping(prefix = "readiness.outgoing")
public interface OutgoingConfig {
    /** Whether this machine itself may be asked, at any port and without TLS; for tests and development alone. */
    @WithDefault("false")
    boolean allowLoopback();

    /** Whether others may be asked without TLS. */
    @WithDefault("false")
    boolean allowHttp();

    /** At which ports. */
    @WithDefault("443")
    Set<Integer> ports();

    /** How long one call may take, from finding the address to the last byte of the answer. */
    @WithDefault("20S")
    Duration time();

    /** How much of an answer is read; the rest is left where it is. */
    @WithDefault("64K")
    MemorySize answer();

    /** The same as a policy. */
    default OutgoingPolicy policy() {
        return new OutgoingPolicy(allowLoopback(), allowHttp(), ports());
    }
}
