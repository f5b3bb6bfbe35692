package io.readiness.api.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How what has to be told elsewhere is carried. */
@ConfigMapping(prefix = "readiness.deliveries")
interface DeliveryConfig {
    /** How many are carried at once; to one receiver always one at a time. */
    @WithDefault("4")
    int atOnce();

    /** After how long another takes what somebody took and never told of; longer than any call may take. */
    @WithDefault("90S")
    Duration lease();

    /** How often it is looked for what other processes have put into a store that is shared. */
    @WithDefault("5S")
    Duration lookEvery();

    /** How long what was delivered, or given up, is kept to be looked at and sent again. */
    @WithDefault("P30D")
    Period keep();

    /** How long a stop waits for what is on its way. */
    @WithDefault("5S")
    Duration shutdownTime();
}
