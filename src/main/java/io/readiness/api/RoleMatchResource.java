package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.assessment.RoleMatchAnswer;
import io.readiness.role.RoleMatchRequest;
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

/** Holds roles on offer against a profile. */
@Path("/api/v1/role-matches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ASSESS)
final class RoleMatchResource {
    private final QueryReader queries;
    private final AwaitedWork work;

    RoleMatchResource(QueryReader queries, AwaitedWork work) {
        this.queries = queries;
        this.work = work;
    }

    /** Leaves the event loop: twenty long texts take a fifth of a second to read, and nobody else is to wait for them. */
    @POST
    @Blocking
    @Operation(
            operationId = "matchRoles",
            summary = "Hold roles on offer against a profile",
            description =
                    "Tells of up to 20 roles what each really decides, whatever its title, how much of what it asks for the profile shows, what to do about it and what to ask the employer, and orders them by that. Nothing is kept. The same request on the same day with the same rulebook gives the same answer.")
    public RestResponse<RoleMatchAnswer> match(
            JsonBody<RoleMatchRequest> body, @RestQuery @Nullable String asOf, @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        RoleMatchRequest request = body.checked(told -> told.contradictions(query.day()));
        return query.answer(work.done(() -> query.language().roles().match(request, query.day())));
    }
}
