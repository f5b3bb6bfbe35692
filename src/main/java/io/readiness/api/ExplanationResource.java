package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.explanation.nextquestion.NextQuestionAnswer;
import io.readiness.explanation.nextstep.NextStepAnswer;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.readiness.explanation.sensitivity.SensitivityAnswer;
import io.readiness.explanation.whynot.WhyNotAnswer;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Explains an assessment: what did not hold, what is worth asking or doing next, and how steady it is. */
@Path("/api/v1/assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ASSESS)
final class ExplanationResource {
    private final QueryReader queries;
    private final Explanations explanations;

    ExplanationResource(QueryReader queries, Explanations explanations) {
        this.queries = queries;
        this.explanations = explanations;
    }

    /** Leaves the event loop: every rule is held against every fact, condition by condition. */
    @POST
    @Path("/why-not")
    @Blocking
    @Operation(
            operationId = "whyNot",
            summary = "Explain what did not hold",
            description =
                    "Tells for each rating, gate, band, archetype and path that does not hold of a profile which conditions hold, which fail, which are open, and by how much. It is read off the rules themselves. Nothing is kept.")
    public RestResponse<WhyNotAnswer> whyNot(
            JsonBody<Profile> body,
            @RestQuery @Nullable String asOf,
            @RestQuery
                    @Parameter(
                            description =
                                    "What is asked about: a signal, gate, band, archetype, path or circumstance, for example discovery-depth or apply-for-pm. It may be given more than once. All ratings, gates, bands, archetypes and paths unless given.")
                    List<String> about,
            @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        return explanations.whyNot(query, about, () -> query.profile(body));
    }

    /** Leaves the event loop: each number is tried at every value that it may have, some thousands in all. */
    @POST
    @Path("/sensitivity")
    @Blocking
    @Operation(
            operationId = "sensitivity",
            summary = "Tell how steady a recommendation is",
            description =
                    "Tells of every weight, point and threshold of the tables how far it may move by itself before the recommended path or the band becomes another one, what decides this case, and which of that is an assumption. Nothing is kept. The same profile, day and rulebook give the same answer.")
    public RestResponse<SensitivityAnswer> sensitivity(
            JsonBody<Profile> body, @RestQuery @Nullable String asOf, @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        return explanations.sensitivity(query, query.profile(body));
    }

    /** Leaves the event loop: it judges a profile many times over. */
    @POST
    @Path("/next-step")
    @Blocking
    @Operation(
            operationId = "findNextStep",
            summary = "Find the smallest change that reaches a band or a path",
            description =
                    "Of all sets of realistic actions that the rulebook knows, the one that takes the fewest weeks and makes the same rules conclude the next band, a named band or a named path, with the proof that none is smaller; or why there is none. Each action comes with what it changes in the profile as operations of RFC 6902, what it brings and what has to be found out first. It promises nothing. Nothing is kept. The same request on the same day with the same rulebook gives the same answer.")
    public RestResponse<NextStepAnswer> nextStep(
            JsonBody<NextStepRequest> body, @RestQuery @Nullable String asOf, @Context HttpHeaders headers) {
        return explanations.nextStep(queries.read(asOf, headers), body, Function.identity());
    }

    /** Stays on the event loop: with nothing known at all it takes a third of a millisecond. */
    @POST
    @Path("/next-question")
    @NonBlocking
    @Operation(
            operationId = "nextQuestion",
            summary = "Find the question worth asking next",
            description =
                    "Tells which unanswered questions would settle most, first of the recommended path and then of the score, why each helps, what its answer can be and where the answer goes in the profile. Nothing is kept. The same profile, day and rulebook give the same answer.")
    public RestResponse<NextQuestionAnswer> nextQuestion(
            JsonBody<Profile> body,
            @RestQuery @Nullable String asOf,
            @RestQuery
                    @Parameter(
                            description = "How many questions to name, 1 to 100; 5 unless given.",
                            schema = @Schema(implementation = Integer.class))
                    @Nullable
                    String most,
            @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        return explanations.nextQuestion(query, most, () -> query.profile(body));
    }
}
