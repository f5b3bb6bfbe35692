package io.readiness.store.order;

import io.readiness.store.chain.Sha256;
import io.readiness.store.database.Seal;
import java.nio.charset.StandardCharsets;

/** Both are addresses that nobody can guess. The store looks them up by their hashes, and keeps them sealed to tell them again. */
public record Secrets(String invitation, String result) {
    /** As they are kept with an order. */
    public String sealed(Seal seal, String order) {
        return seal.seal(invitation + " " + result, about(order));
    }

    /** As they were. */
    public static Secrets opened(Seal seal, String kept, String order) {
        String both = seal.opened(kept, about(order));
        int space = both.indexOf(' ');
        return new Secrets(both.substring(0, space), both.substring(space + 1));
    }

    private static String about(String order) {
        return "order " + order;
    }

    static String hash(String secret) {
        return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
    }
}
