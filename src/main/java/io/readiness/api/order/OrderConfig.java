package io.readiness.api.order;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

    /** Mails to applicants, by the operator's own server. */
    interface Mail {
        /** Whether applicants with an address are written to; else whoever ordered hands the link on. */
        @WithDefault("false")
        boolean enabled();

        /** The server. */
        @WithDefault("localhost")
        String host();

        /** Its port. */
        @WithDefault("587")
        int port();

        /** Whose address the mails come from; has to be told where they are sent. */
        Optional<String> from();

        /** The user at the server. */
        Optional<String> user();

        /** The user's password. */
        Optional<String> password();

        /** Whether the way to the server is encrypted: by STARTTLS, or from the first byte, or not at all. */
        @WithDefault("STARTTLS")
        Encryption encryption();

        /** How long the server may take. */
        @WithDefault("20S")
        Duration patience();

        /** How the way to a mail server is encrypted. */
        enum Encryption {
            STARTTLS,
            TLS,
            NONE
        }
    }
}
