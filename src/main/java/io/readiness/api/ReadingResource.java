package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.decision.RecordId;
import io.readiness.store.access.Reading.ReadingPage;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Tells who read what is kept. */
@Path("/api/v1/readings")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ADMINISTER)
final class ReadingResource {
    private final DecisionLog log;
    private final Callers callers;

    ReadingResource(DecisionLog log, Callers callers) {
        this.log = log;
        this.callers = callers;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "readings",
            summary = "Tell who read what",
            description =
                    "Newest first: each time that somebody read a kept decision, or what is kept on a candidate, and by which operation. It is noted where callers say who they are, and goes when its candidate is erased. Link names the next page and the first one (RFC 8288).")
    @APIResponseSchema(ReadingPage.class)
    public RestResponse<ReadingPage> readings(
            @RestQuery @Parameter(description = "Only who read this record.") @Nullable String decision,
            @RestQuery @Parameter(description = "Only who read about this candidate.") @Nullable String candidate,
            @RestQuery @Parameter(description = Pages.SAYS_LIMIT) @Nullable String limit,
            @RestQuery @Parameter(description = Pages.SAYS_CURSOR) @Nullable String cursor,
            @Context UriInfo asked) {
        int most = Pages.limit(limit);
        ReadingPage told = log.store()
                .whoMayAsk()
                .readings(
                        callers.current().tenant(),
                        decision(decision),
                        candidate == null ? null : CandidateResource.candidate("candidate", candidate),
                        cursor,
                        most);
        return ResponseBuilder.ok(told)
                .header(HttpHeaders.LINK, Pages.links(asked, told.next()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** What is no id is no filter, though as an address it would only be that of nothing. */
    private static @Nullable UUID decision(@Nullable String told) {
        try {
            return told == null ? null : RecordId.of(told);
        } catch (ProblemException none) {
            throw new InvalidRequest(
                    "decision", told, "is the id of no record", "Take it from GET /api/v1/decisions, or leave it out.");
        }
    }
}
