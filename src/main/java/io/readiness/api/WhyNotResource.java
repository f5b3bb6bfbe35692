package io.readiness.api;

import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.assessment.Assessor;
import io.readiness.explanation.whynot.WhyNotAnswer;
import io.readiness.explanation.whynot.WhyNotFinder;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Explains what did not hold. */
@Path("/api/v1/assessments/why-not")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class WhyNotResource {
    private final QueryReader queries;

    WhyNotResource(QueryReader queries) {
        this.queries = queries;
    }

    /** Leaves the event loop: every rule is held against every fact, condition by condition. */
    @POST
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
        Assessor assessor = query.assessor();
        var subjects = Choices.among(WhyNotFinder.subjects(assessor.rulebook()), "about", about);
        Profile profile = query.profile(body);
        return query.answer(WhyNotFinder.find(assessor, profile, query.day(), subjects));
    }
}
