package io.readiness.api.access;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether callers have to say who they are, and how often they may ask. */
@ConfigMapping(prefix = "readiness.access")
interface AccessConfig {
    /** Whether a key is asked for. Where people sign in, it is asked for anyway. */
    @WithDefault("false")
    String required();

    /** Whether the service may listen beyond this machine all the same where nobody is asked who they are. */
    @WithDefault("false")
    String open();

    /** How many requests a caller may send in each period, unless their key says otherwise. */
    @WithDefault("600")
    int requests();

    /** How many keys and links that lead nowhere may come from one address in each period. */
    @WithDefault("120")
    int guesses();

    /** The period in which requests are counted. */
    @WithDefault("1M")
    Duration period();

    /** How long it is taken for known what the store says of a key or a tenant; so long a revoked key is good in other processes. */
    @WithDefault("5S")
    Duration remembered();

    /** The claim of a token that names the tenant of a person; absent: everybody is of the operator's tenant. */
    Optional<String> tenantClaim();

    /** Whoever mistypes a setting must not find out later that nobody was asked. */
    static boolean isTrue(String setting, String told) {
        String word = told.strip().toLowerCase(Locale.ROOT);
        if (Set.of("true", "yes", "y", "on", "1").contains(word)) {
            return true;
        }
        if (Set.of("false", "no", "n", "off", "0").contains(word)) {
            return false;
        }
        throw new ConfigurationException(
                "readiness.access." + setting + " is " + told + ", which is neither true nor false.");
    }
}
