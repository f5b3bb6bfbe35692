package io.readiness.api.decision;

import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.start.Languages;
import io.readiness.store.Claim;
import io.readiness.store.Claim.Answer;
import io.readiness.store.Claim.Fresh;
import io.readiness.store.DecisionStore;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Answers a request with what was decided, once that is on the disk where it is to be kept. */
@Singleton
public final class DecisionKeeper {
    /** Tells the id of the kept decision, or that none is kept. */
    public static final String RECORD = "Readiness-Record";

    /** What {@link #RECORD} says where nothing is kept. */
    public static final String NONE = "none";

    /** The header by which a caller may send a request again. */
    public static final String KEY = "Idempotency-Key";

    /** Tells that the request was answered before, and that this is the same answer. */
    static final String REPLAYED = "Idempotent-Replayed";

    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";
    private static final String ASSESSMENTS = "/api/v1/assessments/";

    private final DecisionLog log;

    DecisionKeeper(DecisionLog log) {
        this.log = log;
    }

    /**
     * What a caller wants to be kept.
     *
     * @param caller who asks
     * @param address the kind of call
     * @param keep whether the decision is kept
     * @param key the key of the request; absent: it has none
     * @param told what shapes the answer beside the body: a request with the same key has to tell the same
     */
    public record Wish(
            Caller caller,
            String address,
            boolean keep,
            @Nullable String key,
            String told) {}

    /**
     * What is wanted.
     *
     * @param store as it stands in the query: true, false, or null for what is usual here
     */
    public Wish wish(Caller caller, String address, @Nullable String store, @Nullable String key, String told) {
        boolean keep = isKept(store);
        if (key != null && !keep) {
            throw new InvalidRequest(
                    KEY,
                    key,
                    log.isOn()
                            ? "asks to keep the answer, and store=false to keep nothing"
                            : "asks to keep the answer, and nothing is kept here",
                    "Leave one of them out: without a record, the same request gives the same answer by itself.");
        }
        return new Wish(caller, address, keep, key, told);
    }

    /** Whether a decision is kept; see {@link #wish}. */
    public boolean isKept(@Nullable String store) {
        if (store == null) {
            return log.isOn();
        }
        return switch (store) {
            case "false" -> false;
            case "true" -> {
                log.store();
                yield true;
            }
            default ->
                throw new InvalidRequest(
                        "store",
                        store,
                        "is neither true nor false",
                        "Give store=false to have nothing kept, or leave it out.");
        };
    }

    /** Decides, keeps and answers. */
    public Uni<RestResponse<byte[]>> answer(Wish wish, byte[] payload, Supplier<Decided> deciding) {
        if (!wish.keep()) {
            Decided decided = deciding.get();
            return Uni.createFrom().item(respond(200, headers(decided, NONE), decided.answer()));
        }
        return wish.key() == null ? kept(wish, deciding.get()) : keyed(wish, wish.key(), payload, deciding);
    }

    private Uni<RestResponse<byte[]>> kept(Wish wish, Decided decided) {
        DecisionStore store = log.store();
        UUID id = store.newId();
        return Uni.createFrom()
                .completionStage(store.append(decided.record(id, wish.caller(), wish.address())))
                .map(receipt -> respond(201, created(decided, id), decided.answer()));
    }

    /** Off the event loop, since the store is asked for the key first. */
    private Uni<RestResponse<byte[]>> keyed(Wish wish, String key, byte[] payload, Supplier<Decided> deciding) {
        DecisionStore store = log.store();
        return Uni.createFrom()
                .item(() -> store.claim(wish.caller().tenant(), key, wish.address() + " " + wish.told(), payload))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(claim -> answer(wish, claim, deciding));
    }

    private Uni<RestResponse<byte[]>> answer(Wish wish, Claim claim, Supplier<Decided> deciding) {
        if (claim instanceof Answer earlier) {
            return Uni.createFrom().item(again(earlier));
        }
        Fresh fresh = (Fresh) claim;
        DecisionStore store = log.store();
        Decided decided;
        UUID id = store.newId();
        try {
            decided = deciding.get();
        } catch (RuntimeException | Error refused) {
            store.release(fresh);
            throw refused;
        }
        Answer answer = new Answer(201, created(decided, id), decided.answer());
        return Uni.createFrom()
                .completionStage(
                        store.append(List.of(decided.record(id, wish.caller(), wish.address())), fresh, answer))
                .map(kept -> kept.receipts().isEmpty()
                        ? again(kept.answer())
                        : respond(201, answer.headers(), answer.body()));
    }

    private static RestResponse<byte[]> again(Answer earlier) {
        Map<String, String> headers = new TreeMap<>(earlier.headers());
        headers.put(REPLAYED, "true");
        return respond(earlier.status(), headers, earlier.body());
    }

    private static Map<String, String> created(Decided decided, UUID id) {
        Map<String, String> headers = headers(decided, id.toString());
        headers.put(HttpHeaders.LOCATION, ASSESSMENTS + id);
        return headers;
    }

    private static Map<String, String> headers(Decided decided, String record) {
        Map<String, String> headers = new TreeMap<>();
        headers.put(RECORD, record);
        headers.put(HttpHeaders.CONTENT_TYPE, JSON);
        headers.put(HttpHeaders.CONTENT_LANGUAGE, decided.shape().language());
        headers.put(HttpHeaders.VARY, Languages.VARY);
        return headers;
    }

    private static RestResponse<byte[]> respond(int status, Map<String, String> headers, byte[] body) {
        ResponseBuilder<byte[]> answer = ResponseBuilder.<byte[]>create(status).entity(body);
        headers.forEach(answer::header);
        return answer.build();
    }
}
