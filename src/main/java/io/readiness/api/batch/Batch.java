package io.readiness.api.batch;

import com.fasterxml.jackson.databind.ObjectWriter;
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
import io.readiness.api.start.ServiceMetrics;
import io.readiness.assessment.Assessment;
import io.readiness.profile.Profile;
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
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Many profiles that are to be assessed in one way, each in its line. Lines know nothing of each other, so they can be
 * assessed side by side.
 */
public record Batch(
        Function<JsonBody<Profile>, Assessment> assess,
        JsonBinder binder,
        ObjectWriter json,
        LinePipeline pipeline,
        ServiceMetrics metrics) {
    public static final String PATH = Connections.STREAMED_PATH;
    public static final String NDJSON = "application/x-ndjson";

    private static final String ONE_TO_A_LINE =
            " In a batch every line is one whole profile: write it without line breaks, and without a list around it.";

    private static final Problem GOING_AWAY = Problem.of(
            ProblemKind.GOING_AWAY,
            "All lines before this one are answered, and none from this one on. Send them as a further batch, beginning with this line.");

    /** Answers the request that brings the profiles; done once that is over. */
    Future<Void> answer(RoutingContext routing) {
        metrics.batches().incrementAndGet();
        return pipeline.answer(routing, lines -> answers(lines, routing), this::farewell)
                .onComplete(over -> metrics.batches().decrementAndGet());
    }

    /** What some lines are answered with, in their order, each answer in a line; no further one where nobody is there to read it. */
    private byte[] answers(List<LineSplitter.Line> lines, RoutingContext routing) {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        for (LineSplitter.Line line : lines) {
            if (routing.response().closed()) {
                break;
            }
            answers.writeBytes(answer(line));
            answers.write('\n');
        }
        return answers.toByteArray();
    }

    private byte[] farewell(long line) {
        try {
            byte[] last = written(new AssessedLine(line, null, GOING_AWAY));
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            text.writeBytes(last);
            text.write('\n');
            return text.toByteArray();
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private byte[] answer(LineSplitter.Line line) {
        try {
            byte[] assessed = written(assessed(line));
            metrics.answered(true);
            return assessed;
        } catch (IOException | RuntimeException e) {
            metrics.answered(false);
            return problem(line, e);
        }
    }

    private AssessedLine assessed(LineSplitter.Line line) throws IOException {
        if (line.tooLong()) {
            throw JsonBodyReader.tooLarge("A line, like a body,", JsonBodyReader.MAX_BYTES);
        }
        return new AssessedLine(line.number(), assess.apply(binder.bind(line.text(), Profile.class)), null);
    }

    /** What befalls one line is told in its place, even a fault of the service: the others have nothing to do with it. */
    private byte[] problem(LineSplitter.Line line, Exception e) {
        Problem problem = e instanceof ProblemException refused ? refused.problem() : Incident.of(e);
        if (e instanceof UnreadableBody) {
            problem = problem.withHint(ONE_TO_A_LINE);
        }
        try {
            return written(new AssessedLine(line.number(), null, problem));
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private byte[] written(AssessedLine line) throws IOException {
        return json.writeValueAsBytes(line);
    }

    /**
     * The answer to one line of a batch: its assessment, or why there is none.
     *
     * @param line the line that is answered, counted from 1 with the blank ones, as an editor does
     * @param assessment what the line's profile alone would have been answered with
     * @param problem what the line alone would have been refused with, or that the service is being stopped and takes no more
     */
    public record AssessedLine(
            long line,
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
