package io.readiness.store.order;

import io.readiness.store.chain.Sha256;
import java.nio.charset.StandardCharsets;

/** Both are addresses that nobody can guess; the store looks them up by their hashes. */
public record Secrets(String invitation, String result) {
    static String hash(String secret) {
        return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
    }
}
