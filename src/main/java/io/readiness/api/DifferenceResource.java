package io.readiness.api;

import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.api.start.Languages;
import io.readiness.api.whatif.ChangedProfileReader;
import io.readiness.api.whatif.WhatIfRequest;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.View;
import io.readiness.explanation.difference.DifferenceAnswer;
import io.readiness.explanation.difference.DifferenceFinder;
import io.readiness.explanation.difference.DifferenceFinder.Side;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tells two assessments apart: of two sides, or of a profile as it is and as it might be. */
@Path("/api/v1/assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class DifferenceResource {
    private final Languages languages;
    private final AssessmentDay day;
    private final QueryReader queries;
    private final ChangedProfileReader changedProfile;

    DifferenceResource(
            Languages languages, AssessmentDay day, QueryReader queries, ChangedProfileReader changedProfile) {
        this.languages = languages;
        this.day = day;
        this.queries = queries;
        this.changedProfile = changedProfile;
    }

    /** Leaves the event loop: it judges six times, and explains what differs. */
    @POST
    @Path("/difference")
    @Blocking
    @Operation(
            operationId = "difference",
            summary = "Tell two assessments apart",
            description =
                    "Compares two candidates, one candidate at two times, or one profile under two rulebooks: why one is above the other, in sentences, by signal and rule. The differences of the signals add up to that of the totals. Nobody is ranked, and nothing is kept.")
    public RestResponse<DifferenceAnswer> difference(
            JsonBody<DifferenceRequest> body,
            @RestQuery @Nullable String audience,
            @RestQuery @Nullable String view,
            @Context HttpHeaders headers) {
        Query query = queries.read(null, headers);
        var topics = query.topics(audience, view, View.Detail.SUMMARY);
        DifferenceRequest request = body.checked(told -> told.contradictions(day, languages));
        return query.answer(
                DifferenceFinder.compare(side(request.first(), headers), side(request.second(), headers), topics));
    }

    /** Leaves the event loop, as {@link #difference} does. */
    @POST
    @Path("/what-if")
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

    private Side side(DifferenceRequest.SideRequest told, HttpHeaders headers) {
        return new Side(
                languages.edition(told.rulebook()).wanted(headers).assessor(),
                told.profile(),
                day.orToday(told.asOf()));
    }

    /**
     * Two sides to compare: two candidates, one candidate at two times, or one profile under two rulebooks.
     *
     * @param first the one to compare from; required
     * @param second the one to compare to; required
     */
    record DifferenceRequest(
            @NotNull @Valid SideRequest first,
            @NotNull @Valid SideRequest second) {

        /**
         * One side.
         *
         * @param profile the candidate as told; required
         * @param asOf the day of assessment; absent: today in UTC
         * @param rulebook which rulebook judges: its version, or the beginning of its hash; absent: the one in force
         */
        record SideRequest(
                @NotNull @Valid Profile profile,
                @Nullable LocalDate asOf,
                @Nullable @Size(max = 100) String rulebook) {
            private void contradictions(
                    String path, AssessmentDay day, Languages languages, List<Contradiction> found) {
                Contradiction tooLate = asOf == null ? null : day.tooLate(asOf, path + ".asOf");
                if (tooLate != null) {
                    found.add(tooLate);
                } else if (profile != null) {
                    profile.contradictions(day.orToday(asOf)).forEach(one -> found.add(one.within(path + ".profile")));
                }
                if (rulebook != null) {
                    found.addAll(languages.unknownEdition(rulebook, path + ".rulebook"));
                }
            }
        }

        /**
         * What was told and cannot all be true.
         *
         * @param day tells the day of a side, or what is wrong with it
         */
        List<Contradiction> contradictions(AssessmentDay day, Languages languages) {
            List<Contradiction> found = new ArrayList<>();
            if (first != null) {
                first.contradictions("$.first", day, languages, found);
            }
            if (second != null) {
                second.contradictions("$.second", day, languages, found);
            }
            return found;
        }
    }
}
