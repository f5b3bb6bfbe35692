package io.readiness.api.order;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How applicants are invited. */
@ConfigMapping(prefix = "readiness.invitations")
public interface OrderConfig {
    /** How long an invitation holds. */
    @WithDefault("14D")
    Duration expireAfter();

    /** When somebody who is not through is reminded, each counted from the invitation. */
    @WithDefault("3D,10D")
    List<Duration> remindAfter();

    /** How often it is looked for invitations that expire, and for whom to remind. */
    @WithDefault("1M")
    Duration lookEvery();

    /** By which we invite ourselves. */
    Mail mail();

    /** Mails to applicants; the server they go to is that of {@code quarkus.mailer}. */
    interface Mail {
        /** Whether applicants with an address are written to; else whoever ordered hands the link on. */
        @WithDefault("false")
        boolean enabled();
    }
}
