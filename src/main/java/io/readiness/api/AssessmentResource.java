package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.access.Callers;
import io.readiness.api.body.CalendarDay;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.decision.AnswerShape;
import io.readiness.api.decision.AssessmentWriter;
import io.readiness.api.decision.Decided;
import io.readiness.api.decision.DecisionKeeper;
import io.readiness.api.decision.DecisionKeeper.Wish;
import io.readiness.api.start.ServiceMetrics;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.View;
import io.readiness.assessment.View.Topic;
import io.readiness.calendar.PlanCalendar;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assesses profiles, and gives their plans as calendar files. */
@Path("/api/v1/assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Needs(Scope.ASSESS)
final class AssessmentResource {
    static final String CALENDAR = "text/calendar";
    private static final String JSON = MediaType.APPLICATION_JSON;

    /** How records call what was asked. */
    static final String ADDRESS = "assessments";

    /** What a calendar is made of. */
    private static final Set<Topic> OF_A_CALENDAR =
            Set.of(Topic.RECOMMENDATION, Topic.ADVICE, Topic.PLAN, Topic.CLOSING);

    /** A plan that began longer ago is over, and one that begins later will rest on another profile. */
    private static final int MOST_YEARS_AWAY = 1;

    private final Callers callers;
    private final QueryReader queries;
    private final ServiceMetrics metrics;
    private final DecisionKeeper keeper;
    private final AssessmentWriter writer;

    AssessmentResource(
            QueryReader queries,
            ServiceMetrics metrics,
            DecisionKeeper keeper,
            AssessmentWriter writer,
            Callers callers) {
        this.callers = callers;
        this.queries = queries;
        this.metrics = metrics;
        this.keeper = keeper;
        this.writer = writer;
    }

    /** Stays on the event loop: the hop to a worker costs more than an assessment does. */
    @POST
    @NonBlocking
    @Parameter(name = DecisionKeeper.KEY, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Operation(
            operationId = "assess",
            summary = "Assess a profile",
            description =
                    "Tells whether a profile shows broader product ownership or delivery execution only, and the right next step, each conclusion with its rule, the facts it used and the claims it rests on. The same profile, day and rulebook give the same answer. The decision is on the disk before it is answered with 201, and is found at Location from then on; with store=false, or where the store is switched off, nothing is kept and the answer is 200.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment; nothing is kept.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Assessment.class)))
    @APIResponse(
            responseCode = "201",
            description = "The assessment, which is kept.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Assessment.class)))
    public Uni<RestResponse<byte[]>> assess(
            JsonBody<Profile> body,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String audience,
            @RestQuery @Nullable String view,
            @RestQuery @Nullable String store,
            @RestQuery
                    @Parameter(
                            description =
                                    "Whether the profile is that of a draft, which nobody has confirmed; then the answer says so. False unless given.",
                            schema = @Schema(implementation = Boolean.class))
                    @Nullable
                    String draft,
            @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        AnswerShape shape = query.shape(audience, view, View.Detail.FULL).ofDraft(QueryReader.isTrue("draft", draft));
        Wish wish = keeper.wish(
                callers.current(), ADDRESS, store, headers.getRequestHeader(DecisionKeeper.KEY), shape.told(asOf));
        return keeper.answer(wish, body.sent(), () -> decided(query, body, shape));
    }

    private Decided decided(Query query, JsonBody<Profile> body, AnswerShape shape) {
        Assessment assessment = metrics.counted(shape.assess(query.assessor(), query.profile(body), query.day()));
        return new Decided(assessment, writer.write(assessment), body.sent(), shape);
    }

    @POST
    @Path("/plan.ics")
    @Produces(CALENDAR + ";charset=UTF-8")
    @Operation(
            operationId = "planCalendar",
            summary = "The plan as a calendar file",
            description =
                    "Assesses the profile and dates its plan from the first day: what to do now, the three stages, the steps that lie ahead, the first closing actions and a review every two weeks, as all-day events of an iCalendar file (RFC 5545). The plan of an assessment that is kept is found by its id. The same profile, days and rulebook give the same file, and its events keep their ids, so that a file read again replaces what it brought before.")
    public RestResponse<String> plan(
            JsonBody<Profile> body,
            @RestQuery
                    @Parameter(
                            required = true,
                            description = "The first day of the plan, at most a year from the day of assessment.",
                            schema = @Schema(implementation = LocalDate.class))
                    @Nullable
                    String start,
            @RestQuery
                    @Parameter(
                            description =
                                    "The day of assessment, with which the events are stamped; today in UTC unless given, and then they are stamped with the first day. It may lie at most a day ahead.",
                            schema = @Schema(implementation = LocalDate.class))
                    @Nullable
                    String asOf,
            @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        return calendar(query, start, asOf != null, () -> query.profile(body));
    }

    /**
     * The plan of a profile.
     *
     * @param start the first day, as it was told
     * @param dayIsTold whether the day of assessment was told, and the file is stamped with it
     */
    static RestResponse<String> calendar(
            Query query, @Nullable String start, boolean dayIsTold, Supplier<Profile> profile) {
        LocalDate first = firstDay(start, query.day());
        Assessment assessment = query.assessor().assess(profile.get(), query.day(), OF_A_CALENDAR);
        return query.answer(
                new PlanCalendar(query.assessor().rulebook()).of(assessment, first, dayIsTold ? query.day() : first));
    }

    private static LocalDate firstDay(@Nullable String start, LocalDate asOf) {
        if (start == null) {
            throw new InvalidRequest(
                    "start", null, "is missing", "Add ?start=" + asOf + " with the day on which the plan is to begin.");
        }
        LocalDate day = AssessmentDay.parse("start", start, asOf);
        LocalDate yearBefore = asOf.minusYears(MOST_YEARS_AWAY);
        LocalDate earliest = yearBefore.isBefore(CalendarDay.FIRST) ? CalendarDay.FIRST : yearBefore;
        LocalDate latest = asOf.plusYears(MOST_YEARS_AWAY);
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new InvalidRequest(
                    "start",
                    start,
                    "lies more than a year from the day of assessment",
                    "Give a day from " + earliest + " to " + latest + ".");
        }
        return day;
    }
}
