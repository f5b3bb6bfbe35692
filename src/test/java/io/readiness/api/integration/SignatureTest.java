package io.readiness.api.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The vectors are made by others than this code. Ashby's webhooks are not read, and signed alike. */
class SignatureTest {
    private static final byte[] STAGE_CHANGE =
            "{\"action\":\"candidate_stage_change\",\"payload\":{\"application\":{\"id\":265293}}}"
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] PING = "{\"action\":\"ping\",\"data\":{}}".getBytes(StandardCharsets.UTF_8);
    private static final Signature ASHBY = new Signature("sha256=");
    private static final String OF_STAGE_CHANGE =
            "sha256 213415de5bccfade895e3683d1b11442fed0046c79bb5cd9af445c082611e142";
    private static final String OF_PING = "sha256=364014c3b825dfa7477074f8dadd10b784237ea418acfdf02d90c2b97a7fba4c";

    @Test
    void greenhouse_signs_with_a_space() {
        assertThat(Signature.GREENHOUSE.of(STAGE_CHANGE, "test-secret")).isEqualTo(OF_STAGE_CHANGE);
        assertThat(Signature.GREENHOUSE.isOf(STAGE_CHANGE, "test-secret", OF_STAGE_CHANGE))
                .isTrue();
        assertThat(Signature.GREENHOUSE.isOf(PING, "test-secret", OF_STAGE_CHANGE))
                .isFalse();
    }

    @Test
    void ashby_signs_with_an_equals_sign() {
        assertThat(ASHBY.of(PING, "test-secret")).isEqualTo(OF_PING);
        assertThat(ASHBY.isOf(PING, "test-secret", OF_PING)).isTrue();
        assertThat(ASHBY.isOf(PING, "test-secret", null)).isFalse();
        assertThat(Signature.GREENHOUSE.isOf(PING, "test-secret", OF_PING)).isFalse();
    }
}
