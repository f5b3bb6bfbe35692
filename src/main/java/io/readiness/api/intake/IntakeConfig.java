package io.readiness.api.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is done at once with documents that are sent. */
@ConfigMapping(prefix = "readiness.intake")
public interface IntakeConfig {
    /** How many requests with documents are worked on at once. */
    @WithDefault("2")
    int threads();

    /** How many more may wait for that; whoever comes then is asked to come again. */
    @WithDefault("16")
    int waiting();

    /** How long one document may be read. */
    @WithDefault("10S")
    Duration time();
}
