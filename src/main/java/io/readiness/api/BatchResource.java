package io.readiness.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.access.Callers;
import io.readiness.api.batch.Batch;
import io.readiness.api.batch.Batch.AssessedLine;
import io.readiness.api.batch.LinePipeline;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.decision.AnswerShape;
import io.readiness.api.decision.DecisionKeeper;
import io.readiness.api.decision.DecisionKeeper.Wish;
import io.readiness.api.start.ServiceMetrics;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Topic;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assesses profiles by the line. */
@Path(Batch.PATH)
@Consumes(Batch.NDJSON)
@Produces(Batch.NDJSON)
@Needs(Scope.ASSESS)
final class BatchResource {
    private final Callers callers;
    private final QueryReader queries;
    private final JsonBinder binder;
    private final ObjectMapper json;
    private final LinePipeline pipeline;
    private final ServiceMetrics metrics;
    private final DecisionKeeper keeper;

    BatchResource(
            QueryReader queries,
            JsonBinder binder,
            ObjectMapper json,
            LinePipeline pipeline,
            ServiceMetrics metrics,
            DecisionKeeper keeper,
            Callers callers) {
        this.callers = callers;
        this.queries = queries;
        this.binder = binder;
        this.json = json;
        this.pipeline = pipeline;
        this.metrics = metrics;
        this.keeper = keeper;
    }

    /** Takes no body as a parameter: that would be read whole before anything is answered. See {@link Batch}. */
    @POST
    @NonBlocking
    @Operation(
            operationId = "assessBatch",
            summary = "Assess many profiles",
            description =
                    "Takes one profile in each line and answers each in a line, in the same order and while the rest is still being sent. Line numbers count from 1 as in an editor; a blank line counts and is not answered, so an empty body gets an empty answer. A line that cannot be assessed is answered in its place with the problem that it alone would have got; the others do not suffer for it. A line may have up to 1 MiB, the body any number of lines. A caller has to read while it sends: as long as answers wait to be read, nothing more is read here, and where nothing moves for a minute the connection is closed. An answer without its end is not whole; go on after the last line that was answered. What is decided is kept as that of a single call is: many lines with one commit, each before it is answered; the answer to a line names its record.")
    @RequestBody(
            required = true,
            description = "One profile in each line, in UTF-8. The example is asked with view=summary.",
            content = @Content(mediaType = Batch.NDJSON, schema = @Schema(implementation = Profile.class)))
    @APIResponse(
            responseCode = "200",
            description = "One answer in each line",
            content = @Content(mediaType = Batch.NDJSON, schema = @Schema(implementation = AssessedLine.class)))
    public RestResponse<Batch> assess(
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String audience,
            @RestQuery @Nullable String view,
            @RestQuery @Nullable String store,
            @Context HttpHeaders headers) {
        refuseKey(headers);
        Query query = queries.read(asOf, headers);
        AnswerShape shape = query.shape(audience, view, View.Detail.FULL);
        Set<Topic> topics = query.topics(shape);
        Wish wish = keeper.wish(callers.current(), AssessmentResource.ADDRESS, store, List.of(), shape.told(asOf));
        return query.answer(new Batch(
                profile -> metrics.counted(query.assess(profile, topics)),
                shape,
                wish,
                keeper,
                binder,
                json,
                pipeline,
                metrics));
    }

    /** An answer that is kept for a key is kept whole, and a batch has no end. */
    private static void refuseKey(HttpHeaders headers) {
        String key = headers.getHeaderString(DecisionKeeper.KEY);
        if (key != null) {
            throw new InvalidRequest(
                    DecisionKeeper.KEY,
                    key,
                    "stands on a batch, whose answer is not kept as a whole",
                    "Leave it out. If the batch breaks off, send a further one that begins after the last line that was answered.");
        }
    }
}
