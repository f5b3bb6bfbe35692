package io.readiness.integration.greenhouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A webhook of Greenhouse (grnhse/greenhouse-api-docs, {@code source/includes/webhooks}): signs the body as it is sent, in which
 * characters beyond ASCII and those that mean something in HTML are escaped, and names each delivery by an id of its own.
 *
 * @param url where it goes
 * @param secret what it is signed with
 */
public record Webhook(URI url, String secret) {
    private static final ObjectMapper JSON = escaping();

    /**
     * Something that is told, as often as it takes.
     *
     * @param id the value of {@code Greenhouse-Event-ID}
     * @param body the bytes, as they are signed
     * @param signature the value of {@code Signature}; null: there is none
     */
    public record Delivery(String id, String body, @Nullable String signature) {
        public Delivery signed(@Nullable String other) {
            return new Delivery(id, body, other);
        }

        public Delivery changed(UnaryOperator<String> change) {
            return new Delivery(id, change.apply(body), signature);
        }
    }

    private static ObjectMapper escaping() {
        ObjectMapper mapper =
                JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        mapper.getFactory().setCharacterEscapes(new CharacterEscapes() {
            private static final long serialVersionUID = 1L;

            @Override
            public int[] getEscapeCodesForAscii() {
                int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
                escapes['<'] = CharacterEscapes.ESCAPE_STANDARD;
                escapes['>'] = CharacterEscapes.ESCAPE_STANDARD;
                escapes['&'] = CharacterEscapes.ESCAPE_STANDARD;
                return escapes;
            }

            @Override
            public @Nullable SerializableString getEscapeSequence(int character) {
                return character == '<' ? new SerializedString("\\u003c") : null;
            }
        });
        return mapper;
    }

    /** A delivery that is signed. */
    public Delivery delivery(ObjectNode told) {
        try {
            String body = JSON.writeValueAsString(told);
            return new Delivery(UUID.randomUUID().toString(), body, "sha256 " + hmac(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is sent when the webhook is made. */
    public Delivery ping() {
        ObjectNode told = JSON.createObjectNode().put("action", "ping");
        told.putObject("payload").put("web_hook_id", 99).put("name", "Erasure <partner> \u2014 K\u00f6ln");
        return delivery(told);
    }

    /** A candidate was anonymised. */
    public Delivery anonymized(long candidate) {
        ObjectNode told = JSON.createObjectNode().put("action", "candidate_anonymized");
        ObjectNode payload = told.putObject("payload").put("candidate_id", candidate);
        List.of("full_name", "current_title").forEach(payload.putArray("anonymized_fields")::add);
        return delivery(told);
    }

    /** A candidate was deleted. */
    public Delivery deleted(long candidate) {
        ObjectNode told = JSON.createObjectNode().put("action", "delete_candidate");
        told.putObject("payload")
                .putObject("person")
                .put("id", candidate)
                .put("first_name", "Zo\u00eb")
                .put("last_name", "O\u2019Brien <\ud83d\ude00>")
                .putNull("company")
                .put("created_at", "2013-03-22T00:00:00Z")
                .put("is_private", false)
                .putArray("deleted_application_ids")
                .add(46_196_263);
        return delivery(told);
    }

    private String hmac(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends it; anything but 200 is a failure to Greenhouse. */
    public HttpResponse<String> send(Delivery delivery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Greenhouse-Event-ID", delivery.id())
                .POST(BodyPublishers.ofString(delivery.body()));
        if (delivery.signature() != null) {
            request.header("Signature", delivery.signature());
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
