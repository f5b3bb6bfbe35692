package io.readiness.store.outbox;

import io.readiness.store.chain.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Names that are made of what they name: a commit that is tried again gives none twice. */
final class Names {
    private static final int BITS_IN_HEX = 32;

    private Names() {}

    /** Twenty-five letters and digits, of 128 bits of the hash. */
    static String of(String... parts) {
        byte[][] all = new byte[2 * parts.length][];
        for (int i = 0; i < parts.length; i++) {
            byte[] part = parts[i].getBytes(StandardCharsets.UTF_8);
            all[2 * i] = (part.length + ":").getBytes(StandardCharsets.UTF_8);
            all[2 * i + 1] = part;
        }
        String name = new BigInteger(Sha256.hex(all).substring(0, BITS_IN_HEX), 16).toString(36);
        return "0".repeat(25 - name.length()) + name;
    }
}
