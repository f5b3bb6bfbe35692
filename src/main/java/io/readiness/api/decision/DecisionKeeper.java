package io.readiness.api.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.access.Caller;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.start.Languages;
import io.readiness.store.Claim.Answer;
import io.readiness.store.Claim.Fresh;
import io.readiness.store.DecisionStore;
import io.readiness.store.DecisionStore.Kept;
import io.readiness.store.DecisionStore.Reply;
import io.readiness.store.chain.Draft;
import io.readiness.store.chain.Receipt;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
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
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";
    static final String ASSESSMENTS = "/api/v1/assessments/";
    static final String DECISIONS = "/api/v1/decisions/";

    private final DecisionLog log;
    private final ObjectMapper json;

    DecisionKeeper(DecisionLog log, ObjectMapper json) {
        this.log = log;
        this.json = json;
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
     * @param keys what stands in the headers for the key
     */
    public Wish wish(Caller caller, String address, @Nullable String store, List<String> keys, String told) {
        boolean keep = isKept(store);
        String key = key(keys);
        // Where nothing is kept at all, a caller who names keys to be safe gets an answer all the same.
        if (key != null && store != null && !keep) {
            throw new InvalidRequest(
                    KEY,
                    key,
                    "asks to keep the answer, and store=false to keep nothing",
                    "Leave one of them out: without a record, the same request gives the same answer by itself.");
        }
        return new Wish(caller, address, keep, key, told);
    }

    /**
     * The key of a request; null: it has none.
     *
     * @param sent what stands in the headers for it
     */
    public static @Nullable String key(List<String> sent) {
        if (sent.isEmpty()) {
            return null;
        }
        String key = sent.get(0);
        if (sent.size() > 1) {
            throw new InvalidRequest(
                    KEY, String.join(", ", sent), "stands there " + sent.size() + " times", "Send one key, once.");
        }
        if (key.isBlank()) {
            throw new InvalidRequest(KEY, key, "is empty", "Name a key, or leave it out.");
        }
        if (key.length() > DecisionStore.Limits.KEY) {
            throw new InvalidRequest(
                    KEY,
                    key,
                    "has " + key.length() + " characters",
                    "Name a key of at most " + DecisionStore.Limits.KEY + " characters, for example a UUID.");
        }
        return key;
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

    /** Makes what was decided ready to be kept; throws what {@link StoreProblems#of(Throwable)} tells of. */
    public Draft draft(Wish wish, Decided decided) {
        DecisionStore store = log.store();
        return store.draft(decided.record(store.newId(), wish.caller(), wish.address()));
    }

    /** Keeps what was made ready, in this order and with one commit; done once it is on the disk. */
    public CompletionStage<List<Receipt>> keep(List<Draft> drafts) {
        return log.store().append(drafts);
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

    private Uni<RestResponse<byte[]>> keyed(Wish wish, String key, byte[] payload, Supplier<Decided> deciding) {
        return claimed(wish.caller(), key, wish.address() + "?" + wish.told(), payload, fresh -> {
            DecisionStore store = log.store();
            UUID id = store.newId();
            Decided decided;
            try {
                decided = deciding.get();
            } catch (RuntimeException | Error refused) {
                store.release(fresh);
                throw refused;
            }
            Answer answer = new Answer(201, created(decided, id), decided.answer());
            return store.append(List.of(decided.record(id, wish.caller(), wish.address())), fresh, answer);
        });
    }

    /** Off the event loop, since the store is asked for the key first. */
    private Uni<RestResponse<byte[]>> claimed(
            Caller caller, String key, String told, byte[] payload, Function<Fresh, CompletionStage<Kept>> writing) {
        return Uni.createFrom()
                .item(() -> log.store().claim(caller.tenant(), key, told, payload))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(claim -> claim instanceof Answer earlier
                        ? Uni.createFrom().item(again(earlier))
                        : Uni.createFrom()
                                .completionStage(writing.apply((Fresh) claim))
                                .map(DecisionKeeper::answer));
    }

    /** Writes a record that is none of a decision, and answers with its receipt. */
    public interface Writing {
        CompletionStage<Kept> write(DecisionStore store, Reply reply);
    }

    /**
     * Keeps what a person does about decisions.
     *
     * @param keys what stands in the headers for the key
     * @param told where it was sent to
     * @param payload what was sent
     */
    public Uni<RestResponse<byte[]>> record(
            Caller caller, List<String> keys, String told, byte[] payload, Writing writing) {
        DecisionStore store = log.store();
        String key = key(keys);
        return key == null
                ? Uni.createFrom()
                        .completionStage(writing.write(store, new Reply(null, this::created)))
                        .map(DecisionKeeper::answer)
                : claimed(caller, key, told, payload, fresh -> writing.write(store, new Reply(fresh, this::created)));
    }

    private Answer created(Receipt receipt) {
        try {
            return new Answer(
                    201,
                    new TreeMap<>(Map.of(
                            HttpHeaders.LOCATION,
                            DECISIONS + receipt.id(),
                            RECORD,
                            receipt.id().toString(),
                            HttpHeaders.CONTENT_TYPE,
                            JSON)),
                    json.writeValueAsBytes(receipt));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where another process answered the same request first, nothing was kept here. */
    private static RestResponse<byte[]> answer(Kept kept) {
        Answer answer = kept.answer();
        return kept.receipts().isEmpty() ? again(answer) : respond(answer.status(), answer.headers(), answer.body());
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
