package io.readiness.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.api.RawConnection.Answer;
import io.readiness.api.batch.LiveBatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers can take of a service, and how it ends: each sentence with a process of its own. */
class OwnProcessIT {
    private static final String UPLOAD = upload(900_000) + "x".repeat(100_000);

    /** What the body of an upload takes once so much of it is there: twice what there was, without what is free. */
    private static final int TAKEN = 128 * 1024 - 16 * 1024;

    private static final String BODY_MEMORY = "readiness_http_body_memory_bytes";
    private static final String CONNECTIONS = "readiness_http_connections";

    private static final String BY_A_WORKER = "/api/v1/assessments/plan.ics?start=2026-12-01&asOf=2026-11-22";

    private static final String SMALL = "{\"reference\":\"a\"}";

    private static final Executor A_THREAD_EACH = task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    };

    @TempDir
    Path folder;

    @AlsoPackaged
    @Test
    void whoever_stalls_is_told_so_in_time_and_meanwhile_others_are_answered_and_nothing_is_logged() throws Exception {
        try (ServiceProcess service = new ServiceProcess(
                folder, "-Xmx256m", "-Dreadiness.http.head-time=5S", "-Dreadiness.http.body-time=5S")) {
            List<RawConnection> stalled = new ArrayList<>();
            for (int i = 0; i < 260; i++) {
                stalled.add(new RawConnection(service.uri()).send(UPLOAD));
            }
            for (int i = 0; i < 50; i++) {
                stalled.add(new RawConnection(service.uri()).send(UPLOAD.substring(0, UPLOAD.indexOf("xx"))));
                stalled.add(new RawConnection(service.uri()).send("GET / HTTP/1.1\r\nHost: localhost\r\nX: "));
            }
            assertThat(service.post(BY_A_WORKER, SMALL).statusCode()).isEqualTo(200);
            assertThat(service.post("/api/v1/assessments", golden()).statusCode())
                    .isEqualTo(200);
            for (RawConnection connection : stalled) {
                assertThat(connection.answersUntilClosed())
                        .extracting(Answer::status)
                        .containsExactly(408);
                connection.close();
            }
            for (int i = 0; i < 50; i++) {
                new RawConnection(service.uri()).send(UPLOAD).close();
            }
            try (RawConnection silent = new RawConnection(service.uri())) {
                assertThat(silent.answersUntilClosed()).isEmpty();
            }
            assertThat(service.log()).doesNotContain("ERROR", "WARN", "Incident", "Exception: ");
        }
    }

    @AlsoPackaged
    @Test
    void who_sends_on_and_reads_nothing_takes_no_more_than_one_answer_and_is_left_in_time() throws Exception {
        // A heap that is there from the beginning grows by nothing that is done to it.
        try (ServiceProcess service = new ServiceProcess(
                folder,
                "-Xms256m",
                "-Xmx256m",
                "-XX:+AlwaysPreTouch",
                "-XX:MaxDirectMemorySize=64m",
                "-Dreadiness.http.read-time=10S")) {
            service.post("/api/v1/assessments", golden());
            service.get("/api/v1/rulebook");
            long before = service.mebibytes();
            String all = "GET /api/v1/rulebook HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(3000);
            List<RawConnection> callers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                RawConnection caller = new RawConnection(service.uri(), 4096);
                callers.add(caller);
                A_THREAD_EACH.execute(() -> sendInVain(caller, all));
            }
            service.until(CONNECTIONS, open -> open >= 5);
            for (int i = 0; i < 20; i++) {
                assertThat(service.post("/api/v1/assessments", golden()).statusCode())
                        .isEqualTo(200);
                assertThat(service.get("/api/v1/rulebook").statusCode()).isEqualTo(200);
            }
            assertThat(service.mebibytes() - before).isLessThan(100);
            service.until(CONNECTIONS, open -> open == 1);
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(service.log()).doesNotContain("ERROR");
            // Until here, or the sockets that nobody holds any longer would be closed by this side.
            for (RawConnection caller : callers) {
                caller.close();
            }
        }
    }

    private static void sendInVain(RawConnection connection, String all) {
        try {
            connection.send(all);
        } catch (IOException closed) {
            return;
        }
    }

    @AlsoPackaged
    @Test
    void where_bodies_take_all_memory_that_there_is_for_them_long_ones_come_again_later_and_short_ones_find_room()
            throws Exception {
        try (ServiceProcess service = new ServiceProcess(
                folder,
                "-Xmx256m",
                "-Dreadiness.http.body-memory=512K",
                "-Dreadiness.http.body-time=10M",
                "-Dreadiness.http.room-time=1S")) {
            String long_ = SMALL + " ".repeat(400_000);
            List<RawConnection> uploads = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                uploads.add(new RawConnection(service.uri()).send(UPLOAD));
                double left = 512 * 1024 - i * TAKEN;
                service.until(BODY_MEMORY, free -> free == left);
            }
            for (int i = 0; i < 4; i++) {
                try (RawConnection upload = new RawConnection(service.uri())) {
                    Answer answer = upload.send(UPLOAD).answer();
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.headers()).containsKey("retry-after");
                }
            }
            HttpResponse<String> refused = service.post("/api/v1/assessments", long_);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("retry-after")).isPresent();
            assertThat(service.post("/api/v1/assessments", golden()).statusCode())
                    .isEqualTo(200);
            for (RawConnection upload : uploads) {
                upload.close();
            }
            service.until(BODY_MEMORY, free -> free == 512 * 1024);
            assertThat(service.post("/api/v1/assessments", long_).statusCode()).isEqualTo(200);
        }
    }

    @AlsoPackaged
    @Test
    void who_waits_for_memory_that_slow_ones_have_is_not_taken_for_slow() throws Exception {
        try (ServiceProcess service = new ServiceProcess(
                        folder,
                        "-Xmx256m",
                        "-Dreadiness.http.body-memory=512K",
                        "-Dreadiness.http.body-time=10S",
                        "-Dreadiness.http.room-time=10M");
                RawConnection slow = new RawConnection(service.uri());
                RawConnection slower = new RawConnection(service.uri());
                RawConnection waiting = new RawConnection(service.uri())) {
            // Each of the slow ones has all that there is, the second when the first is refused.
            service.until(BODY_MEMORY, free -> free == 512 * 1024);
            slow.send(upload(900_000) + "x".repeat(300_000));
            service.until(BODY_MEMORY, free -> free == 16 * 1024);
            slower.send(upload(900_000) + "x".repeat(300_000));
            service.until(BODY_MEMORY, free -> free == 0);
            waiting.send(upload(200_000) + SMALL + " ".repeat(200_000 - SMALL.length()));
            assertThat(slow.answer().status()).isEqualTo(408);
            assertThat(slower.answer().status()).isEqualTo(408);
            assertThat(waiting.answer().status()).isEqualTo(200);
        }
    }

    /** The head of a request whose body is to be so long. */
    private static String upload(int length) {
        return "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    @AlsoPackaged
    @Test
    void who_comes_when_as_many_as_may_wait_for_a_worker_is_asked_to_come_again() throws Exception {
        try (ServiceProcess service = new ServiceProcess(
                folder, "-Xmx256m", "-Dquarkus.thread-pool.max-threads=2", "-Dreadiness.http.waiting=1")) {
            Queue<HttpResponse<String>> refused = new ConcurrentLinkedQueue<>();
            List<CompletableFuture<Void>> callers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                callers.add(CompletableFuture.runAsync(() -> callUntilOneIsRefused(service, refused), A_THREAD_EACH));
            }
            for (CompletableFuture<Void> caller : callers) {
                caller.get(120, SECONDS);
            }
            assertThat(refused).isNotEmpty().allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().allValues("retry-after")).containsExactly("1");
                assertThat(answer.body()).contains("/problems/busy", "Retry-After");
            });
            assertThat(service.post(BY_A_WORKER, SMALL).statusCode()).isEqualTo(200);
        }
    }

    private static void callUntilOneIsRefused(ServiceProcess service, Queue<HttpResponse<String>> refused) {
        try {
            while (refused.isEmpty()) {
                HttpResponse<String> answer = service.post(BY_A_WORKER, SMALL);
                if (answer.statusCode() != 200) {
                    refused.add(answer);
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    /** How many are answered at once, and so how much memory is asked for, is for the machine to say. */
    private static void callUntilItEnds(ServiceProcess service) {
        try {
            while (true) {
                service.post("/api/v1/assessments", golden());
            }
        } catch (IOException | InterruptedException ended) {
            // As it is to.
        }
    }

    @AlsoPackaged
    @Test
    void a_service_that_is_out_of_memory_beside_its_heap_ends() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, "-Xmx256m", "-XX:MaxDirectMemorySize=1m")) {
            for (int i = 0; i < 40; i++) {
                A_THREAD_EACH.execute(() -> callUntilItEnds(service));
            }
            assertThat(service.status()).isEqualTo(3);
            assertThat(service.log()).containsOnlyOnce("Terminating due to java.lang.OutOfMemoryError");
        }
    }

    @AlsoPackaged
    @Test
    void what_was_accepted_is_answered_before_the_service_ends() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, "-Xmx256m", "-Dreadiness.http.shutdown-delay=10S");
                LiveBatch batch = new LiveBatch(service.uri(), "/api/v1/assessments/batch?view=summary")) {
            AtomicBoolean sentElsewhere = new AtomicBoolean();
            AtomicInteger answered = new AtomicInteger();
            ConcurrentLinkedQueue<String> dropped = new ConcurrentLinkedQueue<>();
            List<CompletableFuture<Void>> callers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                boolean keeping = i >= 4;
                callers.add(CompletableFuture.runAsync(
                        () -> callUntilSentElsewhere(service.uri(), keeping, sentElsewhere, answered, dropped),
                        A_THREAD_EACH));
            }
            batch.keepSending(SMALL, Long.MAX_VALUE).exceptionally(closed -> null);
            BufferedReader answer = batch.answer();
            for (int lines = 0; lines < 100; lines++) {
                answer.readLine();
            }
            while (answered.get() < 200 && dropped.isEmpty()) {
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            }
            service.terminate();
            while (service.get("/q/health/ready").statusCode() == 200) {}
            sentElsewhere.set(true);
            String last = "";
            for (String line = answer.readLine(); !line.equals("0"); line = answer.readLine()) {
                last = line.startsWith("{") ? line : last;
            }
            assertThat(last).contains("/problems/going-away");
            for (CompletableFuture<Void> caller : callers) {
                caller.get(120, SECONDS);
            }
            assertThat(service.status()).isEqualTo(143);
            assertThat(dropped).isEmpty();
            assertThat(service.log()).doesNotContain("ERROR", "cut off");
        }
    }

    /**
     * As through a proxy that asks whether the service is ready: who is sent there is answered, and a connection is given up
     * where an answer says that it is the last one. What connects when nobody accepts any more, the system resets.
     */
    private static void callUntilSentElsewhere(
            URI service,
            boolean keeping,
            AtomicBoolean sentElsewhere,
            AtomicInteger answered,
            ConcurrentLinkedQueue<String> dropped) {
        while (!sentElsewhere.get()) {
            try (RawConnection connection = new RawConnection(service)) {
                Answer answer;
                do {
                    connection.send("POST " + BY_A_WORKER
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                            + SMALL.length() + "\r\n\r\n" + SMALL);
                    answer = connection.answer();
                    assertThat(answer.status()).isEqualTo(200);
                    answered.incrementAndGet();
                } while (keeping && !answer.isLast());
            } catch (IOException | AssertionError e) {
                dropped.add(e.toString());
                return;
            }
        }
    }

    private static String golden() throws IOException {
        return Files.readString(Path.of("rules/golden/safe-owner/profile.json"));
    }
}
