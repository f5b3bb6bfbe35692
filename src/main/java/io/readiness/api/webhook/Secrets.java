package io.readiness.api.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.readiness.store.database.Seal;
import io.readiness.store.outbox.KeptEndpoint;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/** Makes secrets, keeps them sealed where there is a key for that, and signs with them. */
@Singleton
final class Secrets {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final SecureRandom chance = new SecureRandom();
    private final Seal seal;

    Secrets(Seal seal) {
        this.seal = seal;
    }

    /** A new one, as its owner is told it. */
    String make() {
        byte[] secret = new byte[BYTES];
        chance.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    String sealed(String secret, String endpoint) {
        return seal.seal(secret, endpoint);
    }

    /** The signatures of a message: while a secret is being changed, one of each. */
    String signatures(KeptEndpoint endpoint, String message, Instant time, byte[] payload) {
        String now = signature(seal.opened(endpoint.secret(), endpoint.id()), message, time, payload);
        String earlier = endpoint.earlierSecret();
        Instant until = endpoint.earlierUntil();
        return earlier == null || until == null || !time.isBefore(until)
                ? now
                : now + " " + signature(seal.opened(earlier, endpoint.id()), message, time, payload);
    }

    static String signature(String secret, String message, Instant time, byte[] payload) {
        try {
            return new Webhook(secret)
                    .sign(message, time.getEpochSecond(), new String(payload, StandardCharsets.UTF_8));
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("A message cannot be signed.", e);
        }
    }
}
