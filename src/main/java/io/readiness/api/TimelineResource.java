package io.readiness.api;

import io.readiness.access.Caller;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.access.Callers;
import io.readiness.api.decision.CandidateTimeline;
import io.readiness.api.decision.DecisionReader;
import io.readiness.api.start.Languages;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Tells what became of a candidate. */
@Path("/api/v1/candidates/{reference}")
@Produces(MediaType.APPLICATION_JSON)
final class TimelineResource {
    private final Callers callers;
    private final DecisionReader reader;
    private final Languages languages;
    private final AwaitedWork work;

    TimelineResource(DecisionReader reader, Languages languages, AwaitedWork work, Callers callers) {
        this.callers = callers;
        this.reader = reader;
        this.languages = languages;
        this.work = work;
    }

    /** Leaves the event loop: it waits for the store, and makes each assessment again to tell what differs. */
    @GET
    @Path("/timeline")
    @Needs(Scope.READ)
    @Blocking
    @Operation(
            operationId = "timeline",
            summary = "Tell what became of a candidate",
            description =
                    "Oldest first: the decisions, what people decided otherwise, and what differs from one assessment to the next, in sentences and by signal and rule. Each assessment is made again under the rulebook that made it; where that changed in between, the entry says so. Link names the next page and the first one (RFC 8288). Of whom nothing is kept, the list is empty.")
    @APIResponseSchema(CandidateTimeline.class)
    public RestResponse<CandidateTimeline> timeline(
            @RestPath String reference,
            @RestQuery @Parameter(description = Pages.SAYS_LIMIT) @Nullable String limit,
            @RestQuery @Parameter(description = Pages.SAYS_CURSOR) @Nullable String cursor,
            @Context UriInfo asked,
            @Context HttpHeaders headers) {
        String candidate = CandidateResource.candidate(reference);
        int most = Pages.limit(limit);
        Caller caller = callers.current();
        CandidateTimeline told =
                work.done(() -> reader.timeline(caller, candidate, cursor, most, spoken -> spoken.wanted(headers)));
        return ResponseBuilder.ok(told)
                .header(HttpHeaders.LINK, Pages.links(asked, told.next()))
                .header(HttpHeaders.CONTENT_LANGUAGE, languages.wanted(headers).tag())
                .header(HttpHeaders.VARY, Languages.VARY)
                .build();
    }
}
