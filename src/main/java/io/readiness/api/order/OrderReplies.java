package io.readiness.api.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.access.Caller;
import io.readiness.api.decision.DecisionKeeper;
import io.readiness.api.decision.DecisionLog;
import io.readiness.store.Claim;
import io.readiness.store.Claim.Answer;
import io.readiness.store.Claim.Fresh;
import io.readiness.store.DecisionStore.Replied;
import io.readiness.store.database.Seal;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers who places an order: once for each idempotency key, and with the same answer again. */
@Singleton
public final class OrderReplies {
    private static final String ORDERS = "/api/v1/orders/";

    private final OrderDesk desk;
    private final DecisionLog log;
    private final ObjectMapper json;
    private final Instance<Seal> seal;

    OrderReplies(OrderDesk desk, DecisionLog log, ObjectMapper json, Instance<Seal> seal) {
        this.desk = desk;
        this.log = log;
        this.json = json;
        this.seal = seal;
    }

    /**
     * Places an order.
     *
     * @param keys what stands in the headers for the key
     * @param sent what was sent, by which a request with the same key is told apart
     */
    public RestResponse<byte[]> placed(Caller caller, List<String> keys, byte[] sent, OrderRequest request) {
        String key = DecisionKeeper.key(keys);
        if (key == null) {
            return respond(answer(desk.place(caller, request.order())), false);
        }
        Claim claim = log.store().claim(caller.tenant(), key, "orders", sent);
        if (claim instanceof Answer earlier) {
            return respond(opened(earlier, caller, key), true);
        }
        Replied replied =
                desk.place(caller, request.order(), (Fresh) claim, placed -> sealed(answer(placed), caller, key));
        return respond(opened(replied.answer(), caller, key), replied.again());
    }

    private Answer answer(Placed placed) {
        try {
            return new Answer(
                    placed.again() ? 200 : 201,
                    new TreeMap<>(Map.of(
                            HttpHeaders.LOCATION,
                            ORDERS + placed.order().id(),
                            HttpHeaders.CONTENT_TYPE,
                            MediaType.APPLICATION_JSON + ";charset=UTF-8",
                            HttpHeaders.VARY,
                            HttpHeaders.ACCEPT_ENCODING)),
                    json.writeValueAsBytes(placed.order()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An order cannot be written.", e);
        }
    }

    /** The answer holds the link of an invitation, and is kept for a day. Without a key it stands there as it is. */
    private Answer sealed(Answer answer, Caller caller, String key) {
        if (!seal.get().isClosed()) {
            return answer;
        }
        String body = seal.get().seal(new String(answer.body(), StandardCharsets.UTF_8), about(caller, key));
        return new Answer(answer.status(), answer.headers(), body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer opened(Answer kept, Caller caller, String key) {
        String body = new String(kept.body(), StandardCharsets.UTF_8);
        return body.startsWith("{")
                ? kept
                : new Answer(
                        kept.status(),
                        kept.headers(),
                        seal.get().opened(body, about(caller, key)).getBytes(StandardCharsets.UTF_8));
    }

    private static String about(Caller caller, String key) {
        return "answer " + caller.tenant() + " " + key;
    }

    private static RestResponse<byte[]> respond(Answer answer, boolean again) {
        ResponseBuilder<byte[]> response =
                ResponseBuilder.<byte[]>create(answer.status()).entity(answer.body());
        answer.headers().forEach(response::header);
        if (again) {
            response.header(DecisionKeeper.REPLAYED, "true");
        }
        return response.build();
    }
}
