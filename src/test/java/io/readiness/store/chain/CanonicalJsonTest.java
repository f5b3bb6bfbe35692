package io.readiness.store.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.readiness.store.chain.CanonicalJson.NotCanonical;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void the_public_vectors_come_out_byte_for_byte(String name) throws IOException {
        assertThat(CanonicalJson.of(vector("input", name))).isEqualTo(vector("output", name));
    }

    private static byte[] vector(String folder, String name) throws IOException {
        String file = "/canonical-json/" + folder + "/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(CanonicalJsonTest.class.getResourceAsStream(file))) {
            return in.readAllBytes();
        }
    }

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void a_number_is_written_as_ecmascript_writes_it(String bits, String written) {
        StringBuilder out = new StringBuilder();
        CanonicalJson.write(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16)), out);
        assertThat(out).hasToString(written);
    }

    @Test
    void a_number_reads_back_as_itself() {
        Random random = new Random(8785);
        for (int i = 0; i < 100_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                StringBuilder out = new StringBuilder();
                CanonicalJson.write(number, out);
                assertThat(Double.parseDouble(out.toString())).isEqualTo(number);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"\\uD800\"}",
                "{\"a\": \"\\uDC00\"}",
                "{\"a\": \"\\uDC00\\uD800\"}",
                "{\"\\uD800\": 1}",
                "[\"fine\", \"\\uD83D\"]"
            })
    void half_a_character_is_refused(String json) {
        assertThatThrownBy(() -> CanonicalJson.of(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotCanonical.class)
                .hasMessageContaining("half a character")
                .hasMessageContaining("Send both halves.");
    }

    @Test
    void what_lost_a_half_is_not_taken_for_another_that_lost_one() {
        assertThat(CanonicalJson.sha256("\"\\uD83D\\uDE00\"".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(CanonicalJson.sha256("\"😀\"".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "-9007199254740993", "123456789012345678901234567890"})
    void an_integer_beyond_two_to_the_fifty_third_is_refused(String integer) {
        assertThatThrownBy(() -> CanonicalJson.of(("{\"n\":[" + integer + "]}").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotCanonical.class)
                .hasMessageContaining("/n/0 is " + integer)
                .hasMessageContaining("Send it as a string.");
    }

    @Test
    void an_integer_of_two_to_the_fifty_third_is_taken() {
        assertThat(CanonicalJson.of("9007199254740992".getBytes(StandardCharsets.UTF_8)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("9007199254740992");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e400 | beyond every double",
                "{\"a\":1,\"a\":2} | twice",
                "{} {} | follows the document",
                "'' | nothing in the document",
                "{\"a\" | no JSON"
            })
    void what_has_no_canonical_form_is_refused(String json, String says) {
        assertThatThrownBy(() -> CanonicalJson.of(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotCanonical.class)
                .hasMessageContaining(says);
    }

    @Test
    void other_encodings_than_utf_8_are_refused() {
        assertThatThrownBy(() -> CanonicalJson.of("{\"a\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(NotCanonical.class)
                .hasMessageContaining("UTF-8");
    }
}
