package io.readiness.api;

import io.readiness.api.DifferenceRequest.SideRequest;
import io.readiness.assessment.View;
import io.readiness.explanation.difference.DifferenceAnswer;
import io.readiness.explanation.difference.DifferenceFinder;
import io.readiness.explanation.difference.DifferenceFinder.Side;
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

/** Tells two assessments apart. */
@Path("/api/v1/assessments/difference")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class DifferenceResource {
    private final Languages languages;
    private final AssessmentDay day;

    DifferenceResource(Languages languages, AssessmentDay day) {
        this.languages = languages;
        this.day = day;
    }

    /** Leaves the event loop: it judges four times, and explains what differs. */
    @POST
    @Blocking
    @Operation(
            operationId = "difference",
            summary = "Tell two assessments apart",
            description =
                    "Compares two candidates, one candidate at two times, or one profile under two rulebooks: why one is above the other, in sentences, by signal and rule. The differences of the signals add up to that of the totals. Nobody is ranked, and nothing is kept.")
    public RestResponse<DifferenceAnswer> difference(
            Submitted<DifferenceRequest> submitted,
            @RestQuery @Nullable String audience,
            @RestQuery @Nullable String view,
            @Context HttpHeaders headers) {
        Languages.Spoken spoken = languages.wanted(headers);
        var topics = Choices.topics(spoken.assessor().rulebook(), audience, view, View.Detail.SUMMARY);
        DifferenceRequest request = submitted.unless(told -> told.contradictions(day, languages));
        return spoken.answer(
                DifferenceFinder.compare(side(request.first(), headers), side(request.second(), headers), topics));
    }

    private Side side(SideRequest told, HttpHeaders headers) {
        return new Side(
                languages.edition(told.rulebook()).wanted(headers).assessor(),
                told.profile(),
                day.orToday(told.asOf()));
    }
}
