package io.readiness.api;

import io.readiness.access.Caller;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.DifferenceResource.DifferenceRequest.SideRequest;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.access.Callers;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.decision.KeptDecision;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.api.decision.RecordId;
import io.readiness.api.start.Languages;
import io.readiness.api.whatif.ChangedProfileReader;
import io.readiness.api.whatif.WhatIfRequest;
import io.readiness.assessment.View;
import io.readiness.explanation.difference.DifferenceAnswer;
import io.readiness.explanation.difference.DifferenceFinder.Side;
import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tells two assessments apart: of two sides, or of a profile as it is and as it might be. */
@Path("/api/v1/assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ASSESS)
final class DifferenceResource {
    private final Callers callers;
    private final Languages languages;
    private final AssessmentDay day;
    private final QueryReader queries;
    private final ChangedProfileReader changedProfile;
    private final Explanations explanations;
    private final Provider<KeptDecisions> decisions;

    DifferenceResource(
            Languages languages,
            AssessmentDay day,
            QueryReader queries,
            ChangedProfileReader changedProfile,
            Explanations explanations,
            Provider<KeptDecisions> decisions,
            Callers callers) {
        this.callers = callers;
        this.languages = languages;
        this.day = day;
        this.queries = queries;
        this.changedProfile = changedProfile;
        this.explanations = explanations;
        this.decisions = decisions;
    }

    /** Leaves the event loop: it judges six times, and explains what differs. */
    @POST
    @Path("/difference")
    @Blocking
    @Operation(
            operationId = "difference",
            summary = "Tell two assessments apart",
            description =
                    "Compares two candidates, one candidate at two times, or one profile under two rulebooks, sent here or kept: why one is above the other, in sentences, by signal and rule. The differences of the signals add up to that of the totals. Nobody is ranked, and nothing is kept.")
    public RestResponse<DifferenceAnswer> difference(
            JsonBody<DifferenceRequest> body,
            @RestQuery @Nullable String audience,
            @RestQuery @Nullable String view,
            @Context HttpHeaders headers) {
        Query query = queries.read(null, headers);
        var topics = query.topics(audience, view, View.Detail.SUMMARY);
        DifferenceRequest request = body.checked(told -> told.contradictions(day, languages));
        return with(
                request.first(),
                "$.first",
                headers,
                first -> with(
                        request.second(),
                        "$.second",
                        headers,
                        second -> explanations.difference(query, topics, first, second)));
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
        var topics = query.topics(audience, view, View.Detail.SUMMARY);
        WhatIfRequest request = body.checked(told -> told.contradictions(query.day()));
        return explanations.whatIf(
                query, topics, request.profile(), () -> changedProfile.read(request, body.sent(), query.day()));
    }

    /** Whoever may only have profiles assessed gets nothing out of those that are kept. */
    private Caller reader() {
        Caller caller = callers.current();
        if (!caller.scopes().contains(Scope.READ)) {
            throw new ProblemException(Problem.of(
                    ProblemKind.MISSING_SCOPE,
                    "A side names an assessment that is kept. This takes the scope READ, beside ASSESS."));
        }
        return caller;
    }

    /** Works with a side, whose rulebook may have to be brought back for that. */
    private <T> T with(SideRequest told, String path, HttpHeaders headers, Function<Side, T> work) {
        if (told.profile() != null) {
            return work.apply(new Side(
                    languages.edition(told.rulebook()).wanted(headers).assessor(),
                    told.profile(),
                    day.orToday(told.asOf())));
        }
        KeptDecision kept = decisions.get().find(reader(), Objects.requireNonNull(told.assessment()));
        LocalDate asOf = told.asOf() == null ? kept.day() : told.asOf();
        if (!kept.profile().contradictions(asOf).isEmpty()) {
            throw new InvalidRequest(
                    path + ".asOf",
                    asOf,
                    "is earlier than something that this assessment tells of",
                    "Give " + kept.day() + " or a later day, or leave it out.");
        }
        Function<Languages, T> judged =
                spoken -> work.apply(new Side(spoken.wanted(headers).assessor(), kept.profile(), asOf));
        return told.rulebook() == null
                ? decisions.get().under(kept, judged)
                : judged.apply(languages.edition(told.rulebook()));
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
         * One side: a profile, or an assessment that is kept.
         *
         * @param profile the candidate as told; absent: an assessment is named
         * @param assessment the id of an assessment that is kept; absent: a profile is told
         * @param asOf the day of assessment; absent: that of the assessment, or today in UTC
         * @param rulebook which rulebook judges: its version, or the beginning of its hash; absent: the one that made the
         *     assessment, or the one in force
         */
        record SideRequest(
                @Nullable @Valid Profile profile,

                @Nullable @Pattern(regexp = RecordId.FORM, message = RecordId.SAYS)
                String assessment,

                @Nullable LocalDate asOf,
                @Nullable @Size(max = RULEBOOK) String rulebook) {
            private static final int RULEBOOK = 64;

            private void contradictions(
                    String path, AssessmentDay day, Languages languages, List<Contradiction> found) {
                if (profile == null && assessment == null) {
                    found.add(new Contradiction(
                            path + ".profile",
                            null,
                            "is required where no assessment is named",
                            "Tell the candidate, or name an assessment that is kept by its id."));
                }
                if (profile != null && assessment != null) {
                    found.add(new Contradiction(
                            path + ".assessment", assessment, "stands beside a profile", "Keep one of the two."));
                }
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
