package io.readiness.api;

import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.api.start.ServiceMetrics;
import io.readiness.assessment.Assessment;
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
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assesses profiles. */
@Path("/api/v1/assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class AssessmentResource {
    private final QueryReader queries;
    private final ServiceMetrics metrics;

    AssessmentResource(QueryReader queries, ServiceMetrics metrics) {
        this.queries = queries;
        this.metrics = metrics;
    }

    /** Stays on the event loop: the hop to a worker costs more than an assessment does. */
    @POST
    @NonBlocking
    @Operation(
            operationId = "assess",
            summary = "Assess a profile",
            description =
                    "Tells whether a profile shows broader product ownership or delivery execution only, and the right next step, each conclusion with its rule, the facts it used and the claims it rests on. Nothing is kept. The same profile, day and rulebook give the same answer.")
    public RestResponse<Assessment> assess(
            JsonBody<Profile> body,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String audience,
            @RestQuery @Nullable String view,
            @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        Set<Topic> topics = query.topics(audience, view, View.Detail.FULL);
        return query.answer(metrics.counted(query.assess(body, topics)));
    }
}
