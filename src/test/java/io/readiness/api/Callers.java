package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.batch.LiveBatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers who ask one after the other as fast as they are answered, and remember what they were told is kept. */
final class Callers {
    private static final String ASSESSMENTS = "/api/v1/assessments?view=summary";
    private static final String BATCH = "/api/v1/assessments/batch?view=summary";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Enough to see that keys are remembered. */
    private static final int REPEATED = 5;

    /** On a machine that has much else to do. */
    private static final int PATIENCE_SECONDS = 180;

    private final AtomicInteger names = new AtomicInteger();
    private final Map<String, UUID> single = new ConcurrentHashMap<>();
    private final Map<String, UUID> keyed = new ConcurrentHashMap<>();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<Integer, UUID>> batches = new ConcurrentHashMap<>();
    private final Semaphore acknowledged = new Semaphore(0);
    private final Semaphore refused = new Semaphore(0);
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    /** What somebody does with the service until it is gone. */
    private interface Calling {
        void call(ServiceProcess service) throws IOException, InterruptedException;
    }

    /** Lets callers begin: so many who ask for one, so many with a key for each request, and so many with a batch. */
    void begin(ServiceProcess service, int singles, int withKeys, int withBatches) {
        over = false;
        begin(service, singles, this::single);
        begin(service, withKeys, this::withKey);
        begin(service, withBatches, this::batch);
    }

    private void begin(ServiceProcess service, int callers, Calling calling) {
        for (int i = 0; i < callers; i++) {
            Thread thread = new Thread(() -> {
                try {
                    while (!over) {
                        calling.call(service);
                    }
                } catch (IOException | UncheckedIOException gone) {
                    return;
                } catch (InterruptedException | RuntimeException | AssertionError e) {
                    wrong.add(e.toString());
                }
            });
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Waits until all have ended: since the service is gone, or with their next answer. */
    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
        assertThat(wrong).isEmpty();
    }

    private void single(ServiceProcess service) throws IOException, InterruptedException {
        String name = "s-" + names.incrementAndGet();
        HttpResponse<String> answer = service.post(ASSESSMENTS, profile(name));
        if (isKept(answer)) {
            single.put(name, id(answer));
            acknowledged.release();
        }
    }

    private void withKey(ServiceProcess service) throws IOException, InterruptedException {
        String key = "k-" + names.incrementAndGet();
        unanswered.add(key);
        HttpResponse<String> answer = repeated(service, key);
        if (isKept(answer)) {
            keyed.put(key, id(answer));
            unanswered.remove(key);
            acknowledged.release();
        }
    }

    private static HttpResponse<String> repeated(ServiceProcess service, String key)
            throws IOException, InterruptedException {
        return service.post(ASSESSMENTS, profile(key), "Idempotency-Key", key);
    }

    private boolean isKept(HttpResponse<String> answer) {
        if (answer.statusCode() == 503) {
            refused.release();
            if (answer.headers().firstValue("Retry-After").isEmpty()
                    || !answer.body().contains("/problems/store-unavailable")) {
                wrong.add(answer.headers() + answer.body());
            }
        } else if (answer.statusCode() != 201) {
            wrong.add(answer.statusCode() + answer.body());
        }
        return answer.statusCode() == 201;
    }

    private static UUID id(HttpResponse<String> answer) {
        return UUID.fromString(answer.headers().firstValue("Readiness-Record").orElseThrow());
    }

    private void batch(ServiceProcess service) throws IOException {
        String name = "b-" + names.incrementAndGet();
        Map<Integer, UUID> told = new ConcurrentSkipListMap<>();
        batches.put(name, told);
        try (LiveBatch batch = new LiveBatch(service.uri(), BATCH)) {
            Thread sender = new Thread(() -> send(batch, name));
            sender.setDaemon(true);
            sender.start();
            BufferedReader answer = batch.answer();
            for (String line = answer.readLine(); line != null && !over; line = answer.readLine()) {
                if (line.startsWith("{")) {
                    told(line, told);
                }
            }
        }
    }

    private static void send(LiveBatch batch, String name) {
        try {
            for (int i = 1; ; i++) {
                batch.send(profile(name + "-" + i) + "\n");
            }
        } catch (UncheckedIOException gone) {
            return;
        }
    }

    private void told(String line, Map<Integer, UUID> told) {
        try {
            JsonNode answer = JSON.readTree(line);
            if (answer.has("record")) {
                told.put(
                        answer.get("line").asInt(),
                        UUID.fromString(answer.get("record").asText()));
                acknowledged.release();
            } else if (answer.at("/problem/status").asInt() == 503) {
                refused.release();
            } else {
                wrong.add(line);
            }
        } catch (JsonProcessingException cutOff) {
            return;
        }
    }

    private static String profile(String name) {
        return "{\"reference\":\"" + name + "\"}";
    }

    /** Sends again what was not answered, which is kept at most once; and some of what was, which gets the same answer. */
    void repeatKeys(ServiceProcess service) throws IOException, InterruptedException {
        for (Map.Entry<String, UUID> earlier :
                keyed.entrySet().stream().limit(REPEATED).toList()) {
            HttpResponse<String> answer = repeated(service, earlier.getKey());
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(id(answer)).isEqualTo(earlier.getValue());
            assertThat(answer.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        }
        for (String key : unanswered) {
            HttpResponse<String> answer = repeated(service, key);
            assertThat(answer.statusCode()).isEqualTo(201);
            keyed.put(key, id(answer));
        }
        unanswered.clear();
    }

    /** Waits for more of them. */
    void await(int more) throws InterruptedException {
        acknowledged.drainPermits();
        boolean came = acknowledged.tryAcquire(more, PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(wrong).isEmpty();
        assertThat(came).as("%d more are kept", more).isTrue();
    }

    /** Waits until more of them are refused. */
    void awaitRefused(int more) throws InterruptedException {
        refused.drainPermits();
        assertThat(refused.tryAcquire(more, PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("%d more are refused", more)
                .isTrue();
    }

    /** What they were told, by the name under which it has to be found. */
    Map<String, UUID> told() {
        Map<String, UUID> all = new ConcurrentHashMap<>(single);
        all.putAll(keyed);
        batches.forEach((name, lines) -> lines.forEach((line, id) -> all.put(name + "-" + line, id)));
        return all;
    }

    Set<String> keys() {
        return keyed.keySet();
    }

    /** The ids of each batch in the order of its lines. */
    List<List<UUID>> batches() {
        return batches.values().stream()
                .map(lines -> List.copyOf(lines.values()))
                .toList();
    }
}
