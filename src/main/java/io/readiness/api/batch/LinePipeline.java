package io.readiness.api.batch;

import io.readiness.api.body.Incident;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.connection.Departure;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request line by line while it arrives. Little of it is ever here: a few blocks of lines are answered side by
 * side, ahead of the one that is being written, and nothing is read while they wait for a caller who does not read.
 */
@Singleton
public final class LinePipeline {
    private static final Logger LOG = Logger.getLogger(LinePipeline.class);

    /** Enough to be worth the way to another thread, and few enough to be no burden where answers are long. */
    static final int LINES_IN_BLOCK = 8;

    /** Whoever answers has always a next block, even while the first of them takes longer. */
    private static final int BLOCKS_AHEAD_FOR_EACH = 4;

    private final WorkerExecutor workers;
    private final int blocksAhead;
    private final Duration patience;
    private final Departure departure;

    @Inject
    LinePipeline(Vertx vertx, BatchConfig config, Departure departure) {
        this(
                vertx,
                config.threads().orElseGet(() -> Runtime.getRuntime().availableProcessors()),
                config.patience(),
                departure);
    }

    /**
     * Answers on threads of its own.
     *
     * @param threads how many threads answer lines, for all callers together
     * @param patience how long a caller may keep everything standing still
     * @param departure tells when no further line is to be taken
     */
    LinePipeline(Vertx vertx, int threads, Duration patience, Departure departure) {
        this.workers = vertx.createSharedWorkerExecutor("batch", threads);
        this.blocksAhead = threads * BLOCKS_AHEAD_FOR_EACH;
        this.patience = patience;
        this.departure = departure;
    }

    /** How batches are worked off. */
    @ConfigMapping(prefix = "readiness.batch")
    interface BatchConfig {
        /** How many threads assess, for all batches together; as many as there are processors unless given. */
        OptionalInt threads();

        /** How long a caller may neither send a line nor read an answer before its connection is closed. */
        @WithDefault("1M")
        Duration patience();
    }

    /**
     * How blocks of lines are answered.
     *
     * @param <B> a block that was judged
     */
    interface Answers<B> {
        /** Judges a block, on any thread and ahead of its turn: in vain, where the caller hangs up before that comes. */
        B ahead(List<LineSplitter.Line> lines);

        /**
         * What is written for all blocks that are ready when their turn comes. Until it is done, and written, no other block's
         * turn comes.
         */
        CompletionStage<byte[]> inTurn(List<B> blocks);

        /** What is written last where the service goes away before all lines are there, by the first line without an answer. */
        byte[] farewell(long line);
    }

    /**
     * Answers a request whose body nobody has touched yet. Where that fails underway, the connection is closed, so that
     * the caller sees that answers are missing.
     *
     * @return done once all is written, or nobody is there to read it
     */
    <B> Future<Void> answer(RoutingContext routing, Answers<B> answers) {
        HttpServerResponse response = routing.response().setChunked(true);
        Promise<Void> over = Promise.promise();
        Cancellable writing = written(routing, answers)
                .subscribe()
                .with(
                        done -> {},
                        failure -> {
                            tell(failure);
                            Incident.breakOff(routing);
                            over.tryComplete();
                        },
                        () -> response.end().onComplete(over));
        routing.addEndHandler(ended -> {
            writing.cancel();
            over.tryComplete();
        });
        return over.future();
    }

    private <B> Multi<Buffer> written(RoutingContext routing, Answers<B> answers) {
        Context context = Vertx.currentContext();
        UntilGoingAway body = new UntilGoingAway(routing.request(), context);
        departure.tell(body);
        routing.addEndHandler(ended -> departure.forget(body));
        LineSplitter lines = new LineSplitter(JsonBodyReader.MAX_BYTES);
        Executor here = task -> context.runOnContext(now -> task.run());
        Turns<B> turns = new Turns<>(routing.response(), answers, here);
        Multi<Buffer> answered = blocks(body, lines)
                // Begun as soon as it is asked for, and waited for in order.
                .map(block -> turns.begun(workers.executeBlocking(() -> answers.ahead(block), false)))
                .emitOn(here, blocksAhead)
                .onItem()
                .transformToUniAndConcatenate(turns::of);
        Multi<Buffer> last = Multi.createFrom()
                .deferred(() -> body.isCutShort()
                        ? turns.write(answers.farewell(lines.number())).toMulti()
                        : Multi.createFrom().empty());
        return Multi.createBy()
                .concatenating()
                .streams(answered, last)
                .ifNoItem()
                .after(patience)
                .fail();
    }

    /** The order of the blocks. All of it happens on the event loop of the request. */
    private static final class Turns<B> {
        private final HttpServerResponse response;
        private final Answers<B> answers;
        private final Executor here;
        private final Deque<Future<B>> ahead = new ArrayDeque<>();

        Turns(HttpServerResponse response, Answers<B> answers, Executor here) {
            this.response = response;
            this.answers = answers;
            this.here = here;
        }

        Future<B> begun(Future<B> block) {
            ahead.add(block);
            return block;
        }

        /** Waits for a block and answers it, with all that follow it and are ready; nothing, where it was answered with another. */
        Uni<Buffer> of(Future<B> block) {
            return block == ahead.peek()
                    ? UniHelper.toUni(block).chain(ready -> answer())
                    : Uni.createFrom().nullItem();
        }

        private Uni<Buffer> answer() {
            List<B> ready = new ArrayList<>();
            for (Future<B> next = ahead.peek(); next != null && next.succeeded(); next = ahead.peek()) {
                ready.add(ahead.remove().result());
            }
            // Whatever answering brings about is not to be for those who are gone.
            return response.closed()
                    ? Uni.createFrom().failure(new ClosedChannelException())
                    : Uni.createFrom()
                            .completionStage(() -> answers.inTurn(ready))
                            .emitOn(here)
                            .chain(this::write);
        }

        Uni<Buffer> write(byte[] answer) {
            Buffer text = Buffer.buffer(answer);
            return UniHelper.toUni(response.write(text)).replaceWith(text);
        }
    }

    private static Multi<List<LineSplitter.Line>> blocks(UntilGoingAway body, LineSplitter lines) {
        Multi<List<LineSplitter.Line>> ended = MultiHelper.toMulti(body)
                .onItem()
                .transformToIterable(piece -> blocks(lines.endingIn(piece.getBytes())));
        Multi<List<LineSplitter.Line>> last = Multi.createFrom()
                .deferred(() -> Multi.createFrom().iterable(body.isCutShort() ? List.of() : blocks(lines.last())));
        return Multi.createBy().concatenating().streams(ended, last);
    }

    private static List<List<LineSplitter.Line>> blocks(List<LineSplitter.Line> lines) {
        List<List<LineSplitter.Line>> blocks = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES_IN_BLOCK) {
            blocks.add(List.copyOf(lines.subList(from, Math.min(from + LINES_IN_BLOCK, lines.size()))));
        }
        return blocks;
    }

    /** The body of a request, which ends with what has arrived once the service goes away. */
    private static final class UntilGoingAway implements ReadStream<Buffer>, Runnable {
        private final HttpServerRequest request;
        private final Context context;
        private @Nullable Handler<Void> end;
        private boolean over;
        private boolean cutShort;

        UntilGoingAway(HttpServerRequest request, Context context) {
            this.request = request;
            this.context = context;
        }

        @Override
        public void run() {
            context.runOnContext(now -> cutShort());
        }

        /** Whether more would have been read. */
        boolean isCutShort() {
            return cutShort;
        }

        private void cutShort() {
            if (!over) {
                cutShort = true;
                over(null);
            }
        }

        private void over(@Nullable Void nothing) {
            if (!over) {
                over = true;
                if (end != null) {
                    end.handle(null);
                }
            }
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
            request.exceptionHandler(handler);
            return this;
        }

        @Override
        public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
            request.handler(
                    handler == null
                            ? null
                            : piece -> {
                                if (!over) {
                                    handler.handle(piece);
                                }
                            });
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            request.pause();
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            request.resume();
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            request.fetch(amount);
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
            end = handler;
            request.endHandler(handler == null ? null : this::over);
            return this;
        }
    }

    private static void tell(Throwable failure) {
        if (failure instanceof TimeoutException) {
            LOG.info("A batch was given up: its caller neither sent nor read for too long.");
        } else if (failure instanceof VertxException || failure instanceof IOException) {
            LOG.debug("The caller of a batch has gone.", failure);
        } else {
            LOG.error("A batch broke off.", failure);
        }
    }
}
