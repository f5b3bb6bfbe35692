package io.readiness.api.integration;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known to speak with Greenhouse.
 *
 * @param apiKey the key that was entered in Greenhouse, with which it asks this service and is told that a test is done; absent: it is
 *     told nothing, and finds out when it asks
 * @param webhookSecret the secret key that was entered for the webhook of erasures; absent: its webhooks are refused
 */
public record GreenhouseSettings(
        @Nullable
        @Pattern(regexp = AshbySettings.KEY, message = "must be 1 to 170 visible characters of ASCII, without a colon")
        String apiKey,

        @Nullable @Pattern(regexp = "[!-~]{1,200}", message = "must be 1 to 200 visible characters of ASCII")
        String webhookSecret) {}
