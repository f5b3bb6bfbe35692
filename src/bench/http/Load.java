import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * Requests, and how long their answers took. Vert.x' own client on one event loop, which comes with the service, so that
 * there is nothing to install; autocannon counts whole milliseconds and corrects an open loop by guessing the requests it
 * left out, wrk knows the closed loop only, and vegeta counts from when a request was sent, not from when it was due.
 */
final class Load implements AutoCloseable {
    /** Who asks in vain for so long has lost. */
    private static final long PATIENCE_SECONDS = 60;

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final int port;

    Load(int port) {
        this.port = port;
    }

    /** What is asked, and what the answer is expected to weigh. */
    record Request(String path, byte[] body) {}

    /**
     * What came of it.
     *
     * @param answers how many were answered while it was counted
     * @param seconds how long it was counted
     * @param times from when a request was due to the end of its answer, in ns
     */
    record Outcome(long answers, double seconds, Histogram times) {
        double rate() {
            return answers / seconds;
        }

        double micros(double percentile) {
            return times.getValueAtPercentile(percentile) / 1e3;
        }
    }

    /** Each connection asks again as soon as it is answered. */
    Outcome closed(List<Request> requests, int connections, double seconds) {
        return run(requests, connections, 0, seconds, Long.MAX_VALUE);
    }

    /** So many requests over so many connections, one after the other on each. */
    Outcome counted(List<Request> requests, int connections, long count) {
        return run(requests, connections, 0, PATIENCE_SECONDS * 10, count);
    }

    /**
     * Requests fall due at a fixed rate whether the ones before are answered or not, and each is timed from when it was due:
     * where the service holds its callers up, all who would have come meanwhile are seen to wait.
     */
    Outcome open(List<Request> requests, int connections, double rate, double seconds) {
        return run(requests, connections, rate, seconds, Math.round(rate * seconds));
    }

    /**
     * One batch, whose answers are read while it is sent.
     *
     * @param lines profiles, a line each
     * @param times how often they are sent one after the other
     * @return how many profiles were answered in a second
     */
    double batch(String path, byte[] lines, int times) {
        HttpClient client = vertx.createHttpClient();
        try {
            CompletableFuture<Long> answered = new CompletableFuture<>();
            long start = System.nanoTime();
            client.request(HttpMethod.POST, port, "localhost", path)
                    .onSuccess(request -> {
                        request.response()
                                .onSuccess(answer -> count(answer, answered))
                                .onFailure(answered::completeExceptionally);
                        request.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "application/x-ndjson");
                        send(request, Buffer.buffer(lines), new AtomicInteger(times));
                    })
                    .onFailure(answered::completeExceptionally);
            long answers = answered.get(PATIENCE_SECONDS * 10, TimeUnit.SECONDS);
            return answers / ((System.nanoTime() - start) / 1e9);
        } catch (Exception e) {
            throw new IllegalStateException("The batch was not answered as it should be.", e);
        } finally {
            client.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Sends as long as the connection takes more, and goes on when it does again. */
    private static void send(HttpClientRequest request, Buffer lines, AtomicInteger left) {
        while (left.get() > 0 && !request.writeQueueFull()) {
            left.decrementAndGet();
            request.write(lines);
        }
        if (left.get() > 0) {
            request.drainHandler(drained -> send(request, lines, left));
        } else {
            request.drainHandler(null);
            request.end();
        }
    }

    private static void count(HttpClientResponse answer, CompletableFuture<Long> answered) {
        AtomicLong lines = new AtomicLong();
        answer.handler(part -> {
            for (byte one : part.getBytes()) {
                if (one == '\n') {
                    lines.incrementAndGet();
                }
            }
        });
        answer.exceptionHandler(answered::completeExceptionally);
        answer.endHandler(end -> answered.complete(lines.get()));
    }

    private Outcome run(List<Request> requests, int connections, double rate, double seconds, long most) {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setMaxWaitQueueSize(-1),
                new PoolOptions().setHttp1MaxSize(connections).setEventLoopSize(1));
        try {
            Going going = new Going(client, requests, rate, seconds, most);
            vertx.runOnContext(begin -> going.begin(connections));
            going.done.get((long) seconds + PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Outcome(going.answers, (going.last - going.start) / 1e9, going.times);
        } catch (Exception e) {
            throw new IllegalStateException("The service did not answer as it should.", e);
        } finally {
            client.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** One run; everything in it happens on the one event loop. */
    private final class Going {
        private final HttpClient client;
        private final List<Buffer> bodies;
        private final List<Request> requests;
        private final double rate;
        private final long end;
        private final long most;
        private final long start = System.nanoTime();
        private final Histogram times = new Histogram(LONGEST_NANOS, 3);
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private long sent;
        private long answers;
        private long last = start;

        Going(HttpClient client, List<Request> requests, double rate, double seconds, long most) {
            this.client = client;
            this.requests = requests;
            this.bodies =
                    requests.stream().map(one -> Buffer.buffer(one.body())).toList();
            this.rate = rate;
            this.end = start + (long) (seconds * 1e9);
            this.most = most;
        }

        void begin(int connections) {
            if (rate > 0) {
                due();
            } else {
                for (int i = 0; i < connections && i < most; i++) {
                    ask(System.nanoTime());
                }
            }
        }

        /** Looks again in every turn of the event loop: a timer would be late by up to a millisecond. */
        private void due() {
            long now = System.nanoTime();
            while (sent < most && start + (long) (sent / rate * 1e9) <= now) {
                ask(start + (long) (sent / rate * 1e9));
            }
            if (sent < most && !done.isDone()) {
                vertx.runOnContext(later -> due());
            }
        }

        private void ask(long due) {
            int which = (int) (sent++ % requests.size());
            client.request(
                            HttpMethod.POST,
                            port,
                            "localhost",
                            requests.get(which).path())
                    .compose(request -> request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                            .send(bodies.get(which)))
                    .compose(answer -> answer.statusCode() == 200 || answer.statusCode() == 201
                            ? answer.end()
                            : answer.body().map(body -> refuse(answer, body)))
                    .onSuccess(answered -> answered(due))
                    .onFailure(done::completeExceptionally);
        }

        private Void refuse(HttpClientResponse answer, Buffer body) {
            throw new IllegalStateException(answer.statusCode() + " " + body);
        }

        private void answered(long due) {
            last = System.nanoTime();
            answers++;
            times.recordValue(Math.min(LONGEST_NANOS, last - due));
            boolean more = sent < most && last < end;
            if (rate == 0 && more) {
                ask(last);
            } else if (answers == sent && (rate == 0 || sent == most)) {
                done.complete(null);
            }
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
