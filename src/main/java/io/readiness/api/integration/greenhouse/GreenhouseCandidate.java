package io.readiness.api.integration.greenhouse;

import io.readiness.store.chain.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a candidate of Greenhouse is called here: by the number that Greenhouse has for them, which is also all that it tells when they
 * are to be erased.
 */
final class GreenhouseCandidate {
    private static final String PREFIX = "greenhouse-";

    /** As its published examples have it: {@code https://app.greenhouse.io/people/17681532?application_id=26234709}. */
    private static final Pattern PROFILE = Pattern.compile("https?://[^/?#]+/people/(\\d{1,20})(?:[/?#].*)?");

    private static final int OF_HASH = 40;

    private GreenhouseCandidate() {}

    /** By the address of their profile; one that does not name them by a number is a name by itself. */
    static String reference(String profile) {
        Matcher matcher = PROFILE.matcher(profile);
        return matcher.matches()
                ? numbered(matcher.group(1))
                : PREFIX + "x"
                        + Sha256.hex(profile.getBytes(StandardCharsets.UTF_8)).substring(0, OF_HASH);
    }

    static String numbered(String id) {
        return PREFIX + id;
    }
}
