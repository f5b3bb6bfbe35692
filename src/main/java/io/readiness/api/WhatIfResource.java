package io.readiness.api;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assesses a profile as it is and as it might be. */
@Path("/api/v1/assessments/what-if")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class WhatIfResource {
    private final Languages languages;
    private final AssessmentDay day;
    private final ChangedProfile changedProfile;

    WhatIfResource(Languages languages, AssessmentDay day, ChangedProfile changedProfile) {
        this.languages = languages;
        this.day = day;
        this.changedProfile = changedProfile;
    }

    /** Leaves the event loop: it judges four times, and explains what differs. */
    @POST
    @Blocking
    @Operation(
            operationId = "whatIf",
            summary = "Assess a profile with changes",
            description =
                    "Makes the changes of a JSON Patch in a profile, all or none of them, and tells both assessments and what differs between them. Nothing is kept.")
    public RestResponse<DifferenceAnswer> whatIf(
            Submitted<WhatIfRequest> submitted,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String audience,
            @RestQuery @Nullable String view,
            @Context HttpHeaders headers) {
        LocalDate today = day.of(asOf);
        Languages.Spoken spoken = languages.wanted(headers);
        Assessor assessor = spoken.assessor();
        var topics = Choices.topics(assessor.rulebook(), audience, view, View.Detail.SUMMARY);
        WhatIfRequest request = submitted.unless(told -> told.contradictions(today));
        Profile changed = changedProfile.of(request, submitted.sent(), today);
        return spoken.answer(DifferenceFinder.whatIf(
                new Side(assessor, request.profile(), today), new Side(assessor, changed, today), topics));
    }
}
