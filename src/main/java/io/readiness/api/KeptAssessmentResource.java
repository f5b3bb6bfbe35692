package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.access.Callers;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.decision.AnswerShape;
import io.readiness.api.decision.AssessmentWriter;
import io.readiness.api.decision.DecisionAddresses;
import io.readiness.api.decision.DecisionKeeper;
import io.readiness.api.decision.KeptDecision;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.api.prepared.Preconditions;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.api.whatif.ChangedProfileReader;
import io.readiness.api.whatif.WhatIfRequest;
import io.readiness.api.whatif.WhatIfRequest.ProfileChanges;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.View;
import io.readiness.explanation.difference.DifferenceAnswer;
import io.readiness.explanation.nextquestion.NextQuestionAnswer;
import io.readiness.explanation.nextstep.NextStepAnswer;
import io.readiness.explanation.nextstep.NextStepRequest.NextStepTarget;
import io.readiness.explanation.sensitivity.SensitivityAnswer;
import io.readiness.explanation.whynot.WhyNotAnswer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads and explains assessments that are kept, under the rulebook that made each and on its day. All of it leaves the event
 * loop, since it waits for the store.
 */
@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.READ)
final class KeptAssessmentResource {
    /** Nobody else's cache, and not without asking: what is kept may be erased. */
    private static final String CACHE_CONTROL = "private, no-cache";

    private static final String UNDER_ITS_RULEBOOK =
            " It is under the rulebook that made the assessment and on its day, whatever is in force now.";

    private final KeptDecisions decisions;
    private final Explanations explanations;
    private final ChangedProfileReader changedProfile;
    private final AssessmentWriter writer;
    private final Callers callers;
    private final String version;

    KeptAssessmentResource(
            KeptDecisions decisions,
            Explanations explanations,
            ChangedProfileReader changedProfile,
            AssessmentWriter writer,
            Callers callers,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.decisions = decisions;
        this.explanations = explanations;
        this.changedProfile = changedProfile;
        this.writer = writer;
        this.callers = callers;
        this.version = version;
    }

    @GET
    @Path("/{id}")
    @Blocking
    @Operation(
            operationId = "assessment",
            summary = "Read an assessment that is kept",
            description =
                    "Makes the assessment again from its record, in whatever view, for whatever audience and in whatever language is asked for; as it was told first unless asked otherwise. Link names its record and what became of the candidate."
                            + UNDER_ITS_RULEBOOK)
    @APIResponseSchema(Assessment.class)
    public RestResponse<byte[]> assessment(
            @RestPath String id,
            @RestQuery
                    @Parameter(
                            description = "Who reads, which selects the topics; as it was told first unless given.",
                            schema = @Schema(implementation = View.Viewer.class))
                    @Nullable
                    String audience,
            @RestQuery
                    @Parameter(
                            description = "How much of it; as it was told first unless given.",
                            schema = @Schema(implementation = View.Detail.class))
                    @Nullable
                    String view,
            @Context HttpHeaders headers) {
        return ask(id, headers, (query, kept) -> {
            AnswerShape shape = query.shape(audience, view, kept.shape());
            Preconditions conditions = new Preconditions(headers);
            String tag = kept.tag(shape, version);
            if (!conditions.allow(tag)) {
                throw new ProblemException(Problem.of(
                        ProblemKind.PRECONDITION_FAILED,
                        "If-Match asks for bytes that stay the same, and W/" + tag
                                + " promises no more than the same content. Leave it out."));
            }
            ResponseBuilder<byte[]> answer = conditions.know(tag)
                    ? ResponseBuilder.notModified()
                    : ResponseBuilder.ok(
                            writer.write(kept.assess(query.language(), shape)), MediaType.APPLICATION_JSON);
            return answer.header(HttpHeaders.ETAG, "W/" + tag)
                    .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                    .header(HttpHeaders.CONTENT_LANGUAGE, query.language().tag())
                    .header(HttpHeaders.VARY, Languages.VARY)
                    .header(DecisionKeeper.RECORD, kept.id())
                    .header(
                            HttpHeaders.LINK,
                            DecisionAddresses.of(kept.record()).links())
                    .build();
        });
    }

    @GET
    @Path("/{id}/plan.ics")
    @Blocking
    @Produces(AssessmentResource.CALENDAR + ";charset=UTF-8")
    @Operation(
            operationId = "keptPlanCalendar",
            summary = "The plan of a kept assessment as a calendar file",
            description =
                    "Dates the plan from its first day, as POST /api/v1/assessments/plan.ics does; its events are stamped with the day of assessment."
                            + UNDER_ITS_RULEBOOK)
    public RestResponse<String> plan(
            @RestPath String id,
            @RestQuery
                    @Parameter(
                            required = true,
                            description = "The first day of the plan, at most a year from the day of assessment.",
                            schema = @Schema(implementation = LocalDate.class))
                    @Nullable
                    String start,
            @Context HttpHeaders headers) {
        return ask(id, headers, (query, kept) -> AssessmentResource.calendar(query, start, true, kept::profile));
    }

    @GET
    @Path("/{id}/why-not")
    @Blocking
    @Operation(
            operationId = "whyNotOfKept",
            summary = "Explain what did not hold of a kept assessment",
            description = "Tells what POST /api/v1/assessments/why-not tells of a profile." + UNDER_ITS_RULEBOOK)
    public RestResponse<WhyNotAnswer> whyNot(
            @RestPath String id,
            @RestQuery
                    @Parameter(
                            description =
                                    "What is asked about: a signal, gate, band, archetype, path or circumstance, for example discovery-depth or apply-for-pm. It may be given more than once. All ratings, gates, bands, archetypes and paths unless given.")
                    List<String> about,
            @Context HttpHeaders headers) {
        return ask(id, headers, (query, kept) -> explanations.whyNot(query, about, kept::profile));
    }

    @GET
    @Path("/{id}/sensitivity")
    @Blocking
    @Operation(
            operationId = "sensitivityOfKept",
            summary = "Tell how steady a kept recommendation is",
            description = "Tells what POST /api/v1/assessments/sensitivity tells of a profile." + UNDER_ITS_RULEBOOK)
    public RestResponse<SensitivityAnswer> sensitivity(@RestPath String id, @Context HttpHeaders headers) {
        return ask(id, headers, (query, kept) -> explanations.sensitivity(query, kept.profile()));
    }

    @GET
    @Path("/{id}/next-question")
    @Blocking
    @Operation(
            operationId = "nextQuestionOfKept",
            summary = "Find the question worth asking next of a kept assessment",
            description = "Tells what POST /api/v1/assessments/next-question tells of a profile." + UNDER_ITS_RULEBOOK)
    public RestResponse<NextQuestionAnswer> nextQuestion(
            @RestPath String id,
            @RestQuery
                    @Parameter(
                            description = "How many questions to name, 1 to 100; 5 unless given.",
                            schema = @Schema(implementation = Integer.class))
                    @Nullable
                    String most,
            @Context HttpHeaders headers) {
        return ask(id, headers, (query, kept) -> explanations.nextQuestion(query, most, kept::profile));
    }

    @POST
    @Path("/{id}/next-step")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findNextStepOfKept",
            summary = "Find the smallest change from a kept assessment",
            description =
                    "Tells what POST /api/v1/assessments/next-step tells of a profile, which is that of the record."
                            + UNDER_ITS_RULEBOOK + " Nothing is kept.")
    public RestResponse<NextStepAnswer> nextStep(
            @RestPath String id, JsonBody<NextStepTarget> body, @Context HttpHeaders headers) {
        return ask(
                id, headers, (query, kept) -> explanations.nextStep(query, body, target -> target.of(kept.profile())));
    }

    @POST
    @Path("/{id}/what-if")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "whatIfOfKept",
            summary = "Assess a kept profile with changes",
            description = "Tells what POST /api/v1/assessments/what-if tells of a profile, which is that of the record."
                    + UNDER_ITS_RULEBOOK + " Nothing is kept.")
    public RestResponse<DifferenceAnswer> whatIf(
            @RestPath String id,
            JsonBody<ProfileChanges> body,
            @RestQuery @Nullable String audience,
            @RestQuery @Nullable String view,
            @Context HttpHeaders headers) {
        return ask(id, headers, (query, kept) -> {
            var topics = query.topics(audience, view, View.Detail.SUMMARY);
            WhatIfRequest request = body.checked(told -> told.of(kept.profile()).contradictions(query.day()))
                    .of(kept.profile());
            return explanations.whatIf(
                    query,
                    topics,
                    kept.profile(),
                    () -> changedProfile.read(request, kept.input(), body.sent(), query.day()));
        });
    }

    /** Asks about an assessment of the caller, in the language that it was told in unless another one is wanted. */
    private <T> T ask(String id, HttpHeaders headers, BiFunction<Query, KeptDecision, T> work) {
        KeptDecision kept = decisions.find(callers.current(), id);
        return decisions.under(kept, languages -> {
            Language language = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) == null
                    ? languages.speaking(kept.shape().language())
                    : languages.wanted(headers);
            return work.apply(new Query(language, kept.day()), kept);
        });
    }
}
