package io.readiness.api.integration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How a vendor proves that it sent something: HMAC-SHA256 of the bytes as they came, since whoever writes the same JSON again writes
 * other bytes.
 *
 * @param before what stands before the hexadecimal digits
 */
public record Signature(String before) {
    /** {@code Signature: sha256 …}, with a space. */
    public static final Signature GREENHOUSE = new Signature("sha256 ");

    private static final String ALGORITHM = "HmacSHA256";

    /** Whether the value of the header is that of these bytes; takes as long whatever it is. */
    public boolean isOf(byte[] body, String secret, @Nullable String told) {
        return told != null
                && MessageDigest.isEqual(
                        of(body, secret).getBytes(StandardCharsets.US_ASCII), told.getBytes(StandardCharsets.UTF_8));
    }

    /** The value of the header. */
    public String of(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return before + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
        }
    }
}
