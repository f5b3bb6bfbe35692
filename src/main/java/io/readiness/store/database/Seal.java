package io.readiness.store.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets that have to be readable again, since something is signed or asked with them, so that a copy of the store does not
 * tell them (AES-GCM). Without a key they stand there as they are.
 */
public final class Seal {
    private static final String OPEN = "open:";
    private static final String SEALED = "aes-gcm:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final @Nullable SecretKeySpec key;
    private final SecureRandom chance = new SecureRandom();

    private Seal(@Nullable SecretKeySpec key) {
        this.key = key;
    }

    /**
     * A seal of a key.
     *
     * @param key thirty-two bytes in Base64; absent: nothing is sealed
     * @throws StoreFault where it is none
     */
    public static Seal of(Optional<String> key) {
        if (key.isEmpty()) {
            return new Seal(null);
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.get().strip());
        } catch (IllegalArgumentException noBase64) {
            throw unfit();
        }
        if (bytes.length != KEY_BYTES) {
            throw unfit();
        }
        return new Seal(new SecretKeySpec(bytes, "AES"));
    }

    private static StoreFault unfit() {
        return new StoreFault(
                "readiness.secrets.key is not 32 bytes in Base64. Make one with: openssl rand -base64 32", null);
    }

    /** Whether anything is sealed. */
    public boolean isClosed() {
        return key != null;
    }

    /**
     * A secret as it is kept.
     *
     * @param about what it belongs to: nowhere else can it be opened
     */
    public String seal(String secret, String about) {
        if (key == null) {
            return OPEN + secret;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        byte[] sealed = ciphered(Cipher.ENCRYPT_MODE, nonce, about, secret.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return SEALED + Base64.getEncoder().encodeToString(whole);
    }

    /**
     * A secret as it was.
     *
     * @throws StoreFault where it cannot be opened with this key
     */
    public String opened(String kept, String about) {
        if (kept.startsWith(OPEN)) {
            return kept.substring(OPEN.length());
        }
        if (key == null) {
            throw new StoreFault(
                    "A secret is sealed, and there is no key to open it. Set readiness.secrets.key to the one that it was sealed with.",
                    null);
        }
        byte[] whole = Base64.getDecoder().decode(kept.substring(SEALED.length()));
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(ciphered(Cipher.DECRYPT_MODE, nonce, about, sealed), StandardCharsets.UTF_8);
    }

    private byte[] ciphered(int mode, byte[] nonce, String about, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new StoreFault(
                    "A secret cannot be opened: readiness.secrets.key is another one than it was sealed with, or it was changed in the store.",
                    e);
        }
    }
}
