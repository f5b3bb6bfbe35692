package io.readiness.api;

import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.explanation.sensitivity.SensitivityAnswer;
import io.readiness.explanation.sensitivity.SensitivityFinder;
import io.readiness.profile.Profile;
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

/** Tells how steady a recommendation is. */
@Path("/api/v1/assessments/sensitivity")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class SensitivityResource {
    private final QueryReader queries;

    SensitivityResource(QueryReader queries) {
        this.queries = queries;
    }

    /** Leaves the event loop: each number is tried at every value that it may have, some thousands in all. */
    @POST
    @Blocking
    @Operation(
            operationId = "sensitivity",
            summary = "Tell how steady a recommendation is",
            description =
                    "Tells of every weight, point and threshold of the tables how far it may move by itself before the recommended path or the band becomes another one, what decides this case, and which of that is an assumption. Nothing is kept. The same profile, day and rulebook give the same answer.")
    public RestResponse<SensitivityAnswer> of(
            JsonBody<Profile> body, @RestQuery @Nullable String asOf, @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        Profile profile = query.profile(body);
        return query.answer(new SensitivityFinder(query.assessor()).find(profile, query.day()));
    }
}
