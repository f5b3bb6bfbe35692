package io.readiness.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.readiness.store.database.Seal;
import io.readiness.store.database.StoreFault;
import io.readiness.store.outbox.KeptEndpoint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final Optional<String> KEY = Optional.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    private static final Optional<String> OTHER = Optional.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWU=");

    /** As it is published with Standard Webhooks. */
    @Test
    void the_published_message_has_the_published_signature() {
        assertThat(Secrets.signature(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_new_secret_is_256_bits_and_never_the_same() {
        Secrets secrets = new Secrets(Seal.of(Optional.empty()));
        assertThat(secrets.make()).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(secrets.make());
    }

    @Test
    void the_secret_before_signs_as_well_until_its_time_is_over() {
        Secrets secrets = new Secrets(Seal.of(KEY));
        String before = secrets.make();
        String now = secrets.make();
        Instant until = Instant.parse("2026-03-02T12:00:00Z");
        KeptEndpoint endpoint = new KeptEndpoint(
                "e1",
                "default",
                "https://example.com",
                new TreeSet<>(),
                secrets.sealed(now, "e1"),
                secrets.sealed(before, "e1"),
                until,
                null,
                until,
                until);
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        Instant early = until.minusMillis(1);
        assertThat(secrets.signatures(endpoint, "m", early, body))
                .isEqualTo(
                        Secrets.signature(now, "m", early, body) + " " + Secrets.signature(before, "m", early, body));
        assertThat(secrets.signatures(endpoint, "m", until, body)).isEqualTo(Secrets.signature(now, "m", until, body));
    }

    @Test
    void what_is_sealed_is_opened_with_its_key_and_where_it_belongs_alone() {
        String sealed = Seal.of(KEY).seal("secret", "e1");
        assertThat(sealed).doesNotContain("secret").isNotEqualTo(Seal.of(KEY).seal("secret", "e1"));
        assertThat(Seal.of(KEY).opened(sealed, "e1")).isEqualTo("secret");
        assertThatThrownBy(() -> Seal.of(KEY).opened(sealed, "e2")).isInstanceOf(StoreFault.class);
        assertThatThrownBy(() -> Seal.of(OTHER).opened(sealed, "e1"))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("readiness.secrets.key");
        assertThatThrownBy(() -> Seal.of(Optional.empty()).opened(sealed, "e1"))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("there is no key");
        String open = Seal.of(Optional.empty()).seal("secret", "e1");
        assertThat(Seal.of(KEY).opened(open, "e1")).isEqualTo("secret");
    }

    @Test
    void a_key_that_is_none_is_refused_with_the_way_to_make_one() {
        for (String none : new String[] {"short", "AAAA", "§§§"}) {
            assertThatThrownBy(() -> Seal.of(Optional.of(none)))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("openssl rand -base64 32");
        }
    }
}
