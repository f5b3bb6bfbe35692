package io.readiness.api.integration;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How vendors want to be told a key: as the user name of Basic authentication, without a password. */
public final class BasicKey {
    private BasicKey() {}

    /** The value of {@code Authorization}. */
    public static String header(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }
}
