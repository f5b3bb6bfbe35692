package io.readiness.api;

import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.explanation.nextstep.NextStepAnswer;
import io.readiness.explanation.nextstep.NextStepFinder;
import io.readiness.explanation.nextstep.NextStepRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finds the smallest change that takes a profile to a band or a path. */
@Path("/api/v1/assessments/next-step")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class NextStepResource {
    private final QueryReader queries;

    NextStepResource(QueryReader queries) {
        this.queries = queries;
    }

    /** Leaves the event loop: it judges a profile many times over. */
    @POST
    @Blocking
    @Operation(
            operationId = "findNextStep",
            summary = "Find the smallest change that reaches a band or a path",
            description =
                    "Of all sets of realistic actions that the rulebook knows, the one that takes the fewest weeks and makes the same rules conclude the next band, a named band or a named path, with the proof that none is smaller; or why there is none. Each action comes with what it changes in the profile as operations of RFC 6902, what it brings and what has to be found out first. It promises nothing. Nothing is kept. The same request on the same day with the same rulebook gives the same answer.")
    public RestResponse<NextStepAnswer> find(
            JsonBody<NextStepRequest> body, @RestQuery @Nullable String asOf, @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        NextStepFinder steps = new NextStepFinder(query.assessor());
        NextStepRequest request = body.checked(told -> steps.contradictions(told, query.day()));
        return query.answer(steps.find(request, query.day()));
    }
}
