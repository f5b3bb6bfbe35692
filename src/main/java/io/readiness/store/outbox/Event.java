package io.readiness.store.outbox;

import io.readiness.store.chain.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Something that happened. The same event, emitted again, is the same message: so give it the time that is recorded with it, and
 * not the one at which it is emitted.
 *
 * @param tenant with whom it happened
 * @param type what happened, for example {@code order.completed}
 * @param time when
 * @param data ids and nothing else; whoever hears of it asks for the rest, with a key
 */
public record Event(String tenant, String type, Instant time, Map<String, String> data) {
    public Event {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        data = Map.copyOf(data);
    }

    /** The id under which receivers know it. */
    String message() {
        return "msg_" + Names.of(tenant, new String(payload(), StandardCharsets.UTF_8));
    }

    /** As it is sent: {@code {type, timestamp, data}}. */
    byte[] payload() {
        return CanonicalJson.text(Map.of("type", type, "timestamp", time.toString(), "data", data))
                .getBytes(StandardCharsets.UTF_8);
    }
}
