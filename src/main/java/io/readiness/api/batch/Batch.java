package io.readiness.api.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.readiness.api.body.Incident;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.UnreadableBody;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.connection.Connections;
import io.readiness.api.decision.AnswerShape;
import io.readiness.api.decision.Decided;
import io.readiness.api.decision.DecisionKeeper;
import io.readiness.api.decision.DecisionKeeper.Wish;
import io.readiness.api.decision.StoreProblems;
import io.readiness.api.start.ServiceMetrics;
import io.readiness.assessment.Assessment;
import io.readiness.profile.Profile;
import io.readiness.store.chain.Draft;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Many profiles that are to be assessed in one way, each in its line. Lines know nothing of each other, so they can be
 * assessed side by side; what is kept of them is kept in their order.
 */
public record Batch(
        Function<JsonBody<Profile>, Assessment> assess,
        AnswerShape shape,
        Wish wish,
        DecisionKeeper keeper,
        JsonBinder binder,
        ObjectMapper json,
        LinePipeline pipeline,
        ServiceMetrics metrics) {
    public static final String PATH = Connections.STREAMED_PATH;
    public static final String NDJSON = "application/x-ndjson";

    private static final String ONE_TO_A_LINE =
            " In a batch every line is one whole profile: write it without line breaks, and without a list around it.";

    private static final String ASKED_ANEW = " Send this line again in a further batch, or ask with store=false.";

    private static final Problem GOING_AWAY = Problem.of(
            ProblemKind.GOING_AWAY,
            "All lines before this one are answered, and none from this one on. Send them as a further batch, beginning with this line.");

    /** Answers the request that brings the profiles; done once that is over. */
    Future<Void> answer(RoutingContext routing) {
        metrics.batches().incrementAndGet();
        return pipeline.answer(routing, new Assessed(routing))
                .onComplete(over -> metrics.batches().decrementAndGet());
    }

    /**
     * A line that was judged, and waits for its turn.
     *
     * @param text what it is answered with
     * @param draft what is kept before it is; absent: nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
    private record Judged(
            long line,
            boolean assessed,
            byte[] text,
            @Nullable Draft draft) {}

    /** The answers to the lines: judged ahead, kept and told in their turn. */
    private final class Assessed implements LinePipeline.Answers<List<Judged>> {
        private final RoutingContext routing;

        Assessed(RoutingContext routing) {
            this.routing = routing;
        }

        /** No further line where nobody is there to read it. */
        @Override
        public List<Judged> ahead(List<LineSplitter.Line> lines) {
            List<Judged> judged = new ArrayList<>(lines.size());
            for (LineSplitter.Line line : lines) {
                if (routing.response().closed()) {
                    break;
                }
                judged.add(judged(line));
            }
            return judged;
        }

        @Override
        public CompletionStage<byte[]> inTurn(List<List<Judged>> blocks) {
            List<Judged> lines = blocks.stream().flatMap(List::stream).toList();
            List<Draft> drafts =
                    lines.stream().map(Judged::draft).filter(Objects::nonNull).toList();
            return drafts.isEmpty()
                    ? CompletableFuture.completedStage(told(lines, null))
                    : keeper.keep(drafts).handle((kept, failure) -> told(lines, failure));
        }

        @Override
        public byte[] farewell(long line) {
            return written(new AssessedLine(line, null, null, GOING_AWAY));
        }
    }

    /** All of a commit is kept, or nothing; then no line is told as if it were. */
    private byte[] told(List<Judged> lines, @Nullable Throwable notKept) {
        Problem problem = notKept == null
                ? null
                : StoreProblems.of(notKept)
                        .orElseGet(() -> Incident.of(notKept))
                        .withHint(ASKED_ANEW);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Judged line : lines) {
            boolean untold = problem != null && line.draft() != null;
            metrics.answered(line.assessed() && !untold);
            out.writeBytes(untold ? written(new AssessedLine(line.line(), null, null, problem)) : line.text());
        }
        return out.toByteArray();
    }

    private Judged judged(LineSplitter.Line line) {
        try {
            if (line.tooLong()) {
                throw JsonBodyReader.tooLarge("A line, like a body,", JsonBodyReader.MAX_BYTES);
            }
            JsonBody<Profile> profile = binder.bind(line.text(), Profile.class);
            Assessment assessment = assess.apply(profile);
            byte[] answer = json.writeValueAsBytes(assessment);
            Draft draft =
                    wish.keep() ? keeper.draft(wish, new Decided(assessment, answer, profile.sent(), shape)) : null;
            return new Judged(line.number(), true, written(line.number(), draft, answer), draft);
        } catch (IOException | RuntimeException e) {
            return new Judged(line.number(), false, problem(line, e), null);
        }
    }

    /** What befalls one line is told in its place, even a fault of the service: the others have nothing to do with it. */
    private byte[] problem(LineSplitter.Line line, Exception e) {
        Problem problem = e instanceof ProblemException refused
                ? refused.problem()
                : StoreProblems.of(e).orElseGet(() -> Incident.of(e));
        if (e instanceof UnreadableBody) {
            problem = problem.withHint(ONE_TO_A_LINE);
        }
        return written(new AssessedLine(line.number(), null, null, problem));
    }

    /** An {@link AssessedLine} around an answer that is written already, since its hash was taken. */
    private static byte[] written(long line, @Nullable Draft draft, byte[] assessment) {
        String record = draft == null ? "" : ",\"record\":\"" + draft.unplaced().id() + '"';
        byte[] before = ("{\"line\":" + line + record + ",\"assessment\":").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream(before.length + assessment.length + 2);
        out.writeBytes(before);
        out.writeBytes(assessment);
        out.write('}');
        out.write('\n');
        return out.toByteArray();
    }

    private byte[] written(AssessedLine line) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(json.writeValueAsBytes(line));
            out.write('\n');
            return out.toByteArray();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /**
     * The answer to one line of a batch: its assessment, or why there is none.
     *
     * @param line the line that is answered, counted from 1 with the blank ones, as an editor does
     * @param record the id under which the decision is kept; absent: none is
     * @param assessment what the line's profile alone would have been answered with
     * @param problem what the line alone would have been refused with, or that the service is being stopped and takes no more
     */
    public record AssessedLine(
            long line,
            @Nullable UUID record,
            @Nullable Assessment assessment,
            @Nullable Problem problem) {}

    /** Writes the answers to a batch while its lines arrive. */
    @Provider
    @Produces(NDJSON)
    static final class BatchWriter implements ServerMessageBodyWriter<Batch> {
        @Override
        public boolean isWriteable(
                Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType form) {
            return type == Batch.class;
        }

        @Override
        public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType form) {
            return type == Batch.class;
        }

        @Override
        public void writeResponse(Batch batch, Type genericType, ServerRequestContext context) {
            ResteasyReactiveRequestContext exchange = (ResteasyReactiveRequestContext) context;
            exchange.suspend();
            RoutingContext routing = exchange.serverRequest().unwrap(RoutingContext.class);
            if (HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(
                    routing.request().headers().get(HttpHeaderNames.EXPECT))) {
                routing.response().writeContinue();
            }
            batch.answer(routing).onComplete(over -> exchange.resume());
        }

        @Override
        public void writeTo(
                Batch batch,
                Class<?> type,
                Type genericType,
                Annotation[] annotations,
                MediaType form,
                MultivaluedMap<String, Object> headers,
                OutputStream answer) {
            throw new UnsupportedOperationException("Batches are answered with their request.");
        }
    }
}
