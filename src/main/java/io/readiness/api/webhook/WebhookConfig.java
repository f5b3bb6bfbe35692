package io.readiness.api.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Where events may be sent to, and how secrets go over. */
@ConfigMapping(prefix = "readiness.webhooks")
public interface WebhookConfig {
    /** Hosts that may be endpoints: names, or {@code *.example.com} for all below one; {@code *} is any public one. */
    @WithDefault("*")
    List<String> hosts();

    /** How long both are signed with when a secret is changed. */
    @WithDefault("24H")
    Duration overlap();
}
