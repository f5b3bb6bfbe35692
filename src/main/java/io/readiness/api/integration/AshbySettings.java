package io.readiness.api.integration;

import io.readiness.profile.Contradiction;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

    /**
     * What cannot be so.
     *
     * @param refusal why nothing may be asked at an address
     */
    List<Contradiction> contradictions(Function<URI, Optional<String>> refusal) {
        return address == null
                ? List.of()
                : why(address, refusal)
                        .map(
                                why -> new Contradiction(
                                        "$.address",
                                        address,
                                        "is not where this service may ask: it " + why,
                                        "Leave it out for the usual one, or have the operator name the host in readiness.integrations.ashby.hosts."))
                        .stream()
                        .toList();
    }

    private static Optional<String> why(String address, Function<URI, Optional<String>> refusal) {
        try {
            return refusal.apply(new URI(address));
        } catch (URISyntaxException noAddress) {
            return Optional.of("is no address");
        }
    }

    /** Where a call goes to. */
    public String callAt(String name) {
        String base = address == null ? USUAL : address;
        return (base.endsWith("/") ? base : base + "/") + name;
    }
}
