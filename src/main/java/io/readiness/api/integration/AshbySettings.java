package io.readiness.api.integration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known to speak with Ashby.
 *
 * @param apiKey the key that Ashby gave, with permission to write candidates; required
 * @param address where its API is; absent: {@value #USUAL}
 * @param partnerId the id by which Ashby knows this partner, for results of which it knows nothing yet; absent: none are added
 */
public record AshbySettings(
        @NotNull
        @Pattern(regexp = AshbySettings.KEY, message = "must be 1 to 170 visible characters of ASCII, without a colon")
        String apiKey,

        @Nullable
        @Pattern(
                regexp = "https?://[A-Za-z0-9.:\\[\\]-]{1,200}(/[!-~]{0,200})?",
                message = "must be an address that begins with https://")
        String address,

        @Nullable UUID partnerId) {
    /** A user name of Basic authentication ends at the first colon; Greenhouse takes no more than 170 characters. */
    static final String KEY = "[!-9;-~]{1,170}";

    private static final String USUAL = "https://api.ashbyhq.com";

    /** Where a call goes to. */
    public String callAt(String name) {
        String base = address == null ? USUAL : address;
        return (base.endsWith("/") ? base : base + "/") + name;
    }
}
