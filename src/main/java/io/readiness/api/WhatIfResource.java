package io.readiness.api;

import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.api.whatif.ChangedProfileReader;
import io.readiness.api.whatif.WhatIfRequest;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.View;
import io.readiness.explanation.difference.DifferenceAnswer;
import io.readiness.explanation.difference.DifferenceFinder;
import io.readiness.explanation.difference.DifferenceFinder.Side;
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

/** Assesses a profile as it is and as it might be. */
@Path("/api/v1/assessments/what-if")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class WhatIfResource {
    private final QueryReader queries;
    private final ChangedProfileReader changedProfile;

    WhatIfResource(QueryReader queries, ChangedProfileReader changedProfile) {
        this.queries = queries;
        this.changedProfile = changedProfile;
    }

    /** Leaves the event loop: it judges six times, and explains what differs. */
    @POST
    @Blocking
    @Operation(
            operationId = "whatIf",
            summary = "Assess a profile with changes",
            description =
                    "Makes the changes of a JSON Patch in a profile, all or none of them, and tells both assessments and what differs between them. Nothing is kept.")
    public RestResponse<DifferenceAnswer> whatIf(
            JsonBody<WhatIfRequest> body,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String audience,
            @RestQuery @Nullable String view,
            @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        Assessor assessor = query.assessor();
        var topics = query.topics(audience, view, View.Detail.SUMMARY);
        WhatIfRequest request = body.checked(told -> told.contradictions(query.day()));
        Profile changed = changedProfile.read(request, body.sent(), query.day());
        return query.answer(DifferenceFinder.whatIf(
                new Side(assessor, request.profile(), query.day()), new Side(assessor, changed, query.day()), topics));
    }
}
