package io.readiness.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.api.RawConnection.Answer;
import io.readiness.api.batch.LiveBatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers can take of a service, and how it ends: each sentence with a process of its own. */
class OwnProcessIT {
    private static final String UPLOAD =
            "POST /api/v1/assessments/why-not HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n"
                    + "x".repeat(100_000);

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
        try (ServiceProcess service = new ServiceProcess(
                folder, "-Xmx256m", "-XX:MaxDirectMemorySize=64m", "-Dreadiness.http.read-time=10S")) {
            service.post("/api/v1/assessments", golden());
            service.get("/api/v1/rulebook");
            long before = service.mebibytes();
            String all = "GET /api/v1/rulebook HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(3000);
            for (int i = 0; i < 4; i++) {
                RawConnection connection = new RawConnection(service.uri(), 4096);
                A_THREAD_EACH.execute(() -> sendInVain(connection, all));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(service.post("/api/v1/assessments", golden()).statusCode())
                        .isEqualTo(200);
                assertThat(service.get("/api/v1/rulebook").statusCode()).isEqualTo(200);
            }
            assertThat(service.mebibytes() - before).isLessThan(200);
            while (connections(service) > 1) {
                assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            }
            assertThat(service.log()).doesNotContain("ERROR");
        }
    }

    private static void sendInVain(RawConnection connection, String all) {
        try {
            connection.send(all);
        } catch (IOException closed) {
            return;
        }
    }

    private static double connections(ServiceProcess service) throws Exception {
        return service.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("readiness_http_connections "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @AlsoPackaged
    @Test
    void where_bodies_take_all_memory_that_there_is_for_them_long_ones_come_again_later_and_short_ones_find_room()
            throws Exception {
        try (ServiceProcess service = new ServiceProcess(
                folder, "-Xmx256m", "-Dreadiness.http.body-memory=512K", "-Dreadiness.http.body-time=3S")) {
            List<RawConnection> uploads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                uploads.add(new RawConnection(service.uri()).send(UPLOAD));
            }
            assertThat(service.post("/api/v1/assessments", golden()).statusCode())
                    .isEqualTo(200);
            List<Integer> answered = new ArrayList<>();
            for (RawConnection upload : uploads) {
                Answer answer = upload.answer();
                answered.add(answer.status());
                assertThat(answer.headers().containsKey("retry-after")).isEqualTo(answer.status() == 503);
                upload.close();
            }
            assertThat(answered).containsOnly(408, 503).contains(503);
            String long_ = SMALL + " ".repeat(400_000);
            assertThat(service.post("/api/v1/assessments", long_).statusCode()).isEqualTo(200);
        }
    }

    @AlsoPackaged
    @Test
    void a_service_that_is_out_of_memory_beside_its_heap_ends() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, "-Xmx256m", "-XX:MaxDirectMemorySize=1m")) {
            for (int i = 0; i < 20; i++) {
                A_THREAD_EACH.execute(() -> {
                    try {
                        service.post("/api/v1/assessments", golden());
                    } catch (IOException | InterruptedException ended) {
                        return;
                    }
                });
            }
            assertThat(service.status()).isEqualTo(3);
            assertThat(service.log()).containsOnlyOnce("Terminating due to java.lang.OutOfMemoryError");
        }
    }

    @AlsoPackaged
    @Test
    void what_was_accepted_is_answered_before_the_service_ends() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, "-Xmx256m", "-Dreadiness.http.shutdown-delay=1S");
                LiveBatch batch = new LiveBatch(service.uri(), "/api/v1/assessments/batch?view=summary")) {
            AtomicInteger answered = new AtomicInteger();
            ConcurrentLinkedQueue<String> dropped = new ConcurrentLinkedQueue<>();
            List<CompletableFuture<Void>> callers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                boolean keeping = i >= 4;
                callers.add(CompletableFuture.runAsync(
                        () -> callUntilNobodyListens(service.uri(), keeping, answered, dropped), A_THREAD_EACH));
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
            String last = "";
            for (String line = answer.readLine(); !line.equals("0"); line = answer.readLine()) {
                last = line.startsWith("{") ? line : last;
            }
            assertThat(last).contains("/problems/going-away");
            for (CompletableFuture<Void> caller : callers) {
                caller.get(60, SECONDS);
            }
            assertThat(service.status()).isEqualTo(143);
            assertThat(dropped).isEmpty();
            assertThat(service.log()).doesNotContain("ERROR", "cut off");
        }
    }

    /** Whoever could connect is answered; a connection is given up where an answer says that it is the last one. */
    private static void callUntilNobodyListens(
            URI service, boolean keeping, AtomicInteger answered, ConcurrentLinkedQueue<String> dropped) {
        while (true) {
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
            } catch (ConnectException nobodyListens) {
                return;
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
