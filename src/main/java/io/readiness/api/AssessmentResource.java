package io.readiness.api;

import io.readiness.assessment.Assessment;
import io.readiness.assessment.Assessor;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Assesses profiles. */
@Path("/api/v1/assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class AssessmentResource {
    private final Assessor assessor;
    private final AssessmentDay day;
    private final Tally tally;

    AssessmentResource(Assessor assessor, AssessmentDay day, Tally tally) {
        this.assessor = assessor;
        this.day = day;
        this.tally = tally;
    }

    /** Stays on the event loop: the hop to a worker costs more than an assessment does. */
    @POST
    @NonBlocking
    @Operation(
            operationId = "assess",
            summary = "Assess a profile",
            description =
                    "Tells whether a profile shows broader product ownership or delivery execution only, and the right next step, each conclusion with its rule, the facts it used and the claims it rests on. Nothing is kept. The same profile, day and rulebook give the same answer.")
    public Assessment assess(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Profile.class)))
                    Submitted<Profile> submitted,
            @RestQuery
                    @Parameter(
                            description =
                                    "The day of assessment; today in UTC unless given. It may lie at most a day ahead.",
                            schema = @Schema(implementation = LocalDate.class))
                    @Nullable
                    String asOf) {
        LocalDate today = day.of(asOf);
        Profile profile = submitted.unless(told -> told.contradictions(today));
        Assessment assessment = assessor.assess(profile, today);
        tally.count(assessment);
        return assessment;
    }
}
