package io.readiness.api.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.api.connection.Departure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of any answers that are given line by line, on a server that does nothing else. */
class LinePipelineTest {
    private static final int THREADS = 2;

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final Departure departure = new Departure();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void a_caller_who_does_not_read_is_given_up() throws Exception {
        AtomicLong answered = new AtomicLong();
        URI service = serving(Duration.ofMillis(300), lines -> {
            answered.addAndGet(lines.size());
            return new byte[100_000];
        });
        try (LiveBatch batch = new LiveBatch(service, "/")) {
            CompletableFuture<Void> sender = batch.keepSending("x", Long.MAX_VALUE);
            over.get(120, TimeUnit.SECONDS);
            assertThat(sender.handle((sent, gone) -> gone).get(120, TimeUnit.SECONDS))
                    .isNotNull();
            assertThat(answered.get()).isLessThan(batch.sent());
        }
    }

    @Test
    void a_caller_who_sends_nothing_is_given_up_and_sees_that_the_answer_is_not_whole() throws Exception {
        // Time enough for the first line to be answered.
        URI service = serving(Duration.ofSeconds(5), LinePipelineTest::echo);
        try (LiveBatch batch = new LiveBatch(service, "/")) {
            batch.send("first\nsecond");
            assertThat(batch.answer().lines()).contains("first").doesNotContain("second", "0");
            over.get(120, TimeUnit.SECONDS);
        }
    }

    @Test
    void where_answering_fails_the_connection_is_closed_underway() throws Exception {
        URI service = serving(Duration.ofMinutes(5), lines -> {
            if (new String(lines.get(0).text(), UTF_8).equals("bad")) {
                throw new IllegalStateException("Nobody can answer this.");
            }
            return echo(lines);
        });
        try (LiveBatch batch = new LiveBatch(service, "/")) {
            BufferedReader answer = batch.answer();
            batch.send("good\n");
            while (!answer.readLine().equals("good")) {}
            batch.send("bad\n");
            assertThat(answer.lines()).doesNotContain("0");
            over.get(120, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_service_that_goes_away_answers_the_lines_it_has_and_says_with_which_to_go_on() throws Exception {
        URI service = serving(Duration.ofMinutes(5), LinePipelineTest::echo);
        try (LiveBatch batch = new LiveBatch(service, "/")) {
            BufferedReader answer = batch.answer();
            batch.send("first\n\nthird\nfour");
            while (!answer.readLine().equals("third")) {}
            departure.begin();
            assertThat(answer.lines().takeWhile(line -> !line.equals("0")))
                    .filteredOn(line -> line.startsWith("f"))
                    .containsExactly("from line 4");
            over.get(120, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_batch_that_has_arrived_is_answered_whole_by_a_service_that_goes_away() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        URI service = serving(Duration.ofMinutes(5), lines -> {
            awaited(goOn);
            return echo(lines);
        });
        try (LiveBatch batch = new LiveBatch(service, "/")) {
            batch.send("first\nlast");
            batch.end();
            answerOthers(service);
            departure.begin();
            answerOthers(service);
            goOn.countDown();
            BufferedReader answer = batch.answer();
            while (!answer.readLine().equals("last")) {}
            assertThat(answer.readLine()).isEmpty();
            assertThat(answer.readLine()).isEqualTo("0");
        }
    }

    @Test
    void slow_lines_are_answered_side_by_side_and_in_their_order() throws Exception {
        CountDownLatch bothAtWork = new CountDownLatch(THREADS);
        URI service = serving(Duration.ofMinutes(5), lines -> {
            bothAtWork.countDown();
            awaited(bothAtWork);
            return echo(lines);
        });
        try (LiveBatch batch = new LiveBatch(service, "/")) {
            int lines = THREADS * LinePipeline.LINES_IN_BLOCK;
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < lines; i++) {
                all.append("line ").append(i).append('\n');
            }
            batch.send(all.toString());
            batch.end();
            BufferedReader answer = batch.answer();
            for (int i = 0; i < lines; i++) {
                String expected = "line " + i;
                assertThat(answer.lines()
                                .filter(line -> line.startsWith("line"))
                                .findFirst())
                        .hasValue(expected);
            }
        }
    }

    @Test
    void no_more_lines_are_taken_on_than_can_be_answered_soon() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        URI service = serving(Duration.ofMinutes(5), lines -> {
            taken.addAndGet(lines.size());
            awaited(goOn);
            return echo(lines);
        });
        try (LiveBatch batch = new LiveBatch(service, "/")) {
            CompletableFuture<Void> sender = batch.keepSending("x".repeat(1000), 20_000);
            long before;
            do {
                before = batch.sent();
                answerOthers(service);
            } while (before == 0 || batch.sent() != before);
            assertThat(sender).isNotDone();
            assertThat(taken.get()).isLessThanOrEqualTo(THREADS * LinePipeline.LINES_IN_BLOCK);
            goOn.countDown();
            BufferedReader answer = batch.answer();
            assertThat(answer.lines().filter(line -> line.startsWith("x")).limit(20_000))
                    .hasSize(20_000);
        }
    }

    private URI serving(Duration patience, Function<List<LineSplitter.Line>, byte[]> answers) throws Exception {
        LinePipeline pipeline = new LinePipeline(vertx, THREADS, patience, departure);
        Router router = Router.router(vertx);
        router.get("/").handler(routing -> routing.response().end());
        router.post("/")
                .handler(
                        routing -> pipeline.answer(routing, new Told(answers)).onComplete(done -> over.complete(null)));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(120, TimeUnit.SECONDS);
        return URI.create("http://localhost:" + server.actualPort() + "/");
    }

    /** As many others as take the server longer than a sender that it still listens to needs for its next line. */
    private static void answerOthers(URI service) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 100; i++) {
            assertThat(client.send(HttpRequest.newBuilder(service).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private record Told(Function<List<LineSplitter.Line>, byte[]> answers) implements LinePipeline.Answers<byte[]> {
        @Override
        public byte[] ahead(List<LineSplitter.Line> lines) {
            return answers.apply(lines);
        }

        @Override
        public CompletionStage<byte[]> inTurn(List<byte[]> blocks) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            blocks.forEach(all::writeBytes);
            return CompletableFuture.completedStage(all.toByteArray());
        }

        @Override
        public byte[] farewell(long line) {
            return ("from line " + line + "\n").getBytes(UTF_8);
        }
    }

    private static byte[] echo(List<LineSplitter.Line> lines) {
        ByteArrayOutputStream echo = new ByteArrayOutputStream();
        for (LineSplitter.Line line : lines) {
            echo.writeBytes(line.text());
            echo.write('\n');
        }
        return echo.toByteArray();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(120, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
