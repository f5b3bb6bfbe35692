package io.readiness.store.chain;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts that stand in an address or a header, and that nobody can guess. */
public final class Unguessable {
    private Unguessable() {}

    /** So many bytes of chance, in letters, digits, dashes and underscores. */
    public static String text(SecureRandom chance, int bytes) {
        byte[] secret = new byte[bytes];
        chance.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
