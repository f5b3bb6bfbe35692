package io.readiness.api;

import io.readiness.access.Needs;
import io.readiness.access.Open;
import io.readiness.access.Scope;
import io.readiness.api.QueryReader.Query;
import io.readiness.api.body.JsonBody;
import io.readiness.api.interview.AnswersRequest;
import io.readiness.api.interview.InterviewLog;
import io.readiness.api.interview.InterviewLog.Found;
import io.readiness.api.interview.InterviewRequest;
import io.readiness.api.prepared.Preconditions;
import io.readiness.api.start.Languages;
import io.readiness.interview.InterviewState;
import io.readiness.interview.InterviewState.InterviewNext;
import io.readiness.interview.Interviewer;
import io.readiness.profile.Profile;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Asks a person one question at a time, the one that settles most first. Leaves the event loop: it tries every answer. */
@Path("/api/v1/interviews")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Open("Nobody guesses the id of an interview, and whoever was given it may answer.")
final class InterviewResource {
    private static final String INTERVIEWS = "/api/v1/interviews/";

    private final QueryReader queries;
    private final InterviewLog interviews;
    private final AwaitedWork work;

    InterviewResource(QueryReader queries, InterviewLog interviews, AwaitedWork work) {
        this.queries = queries;
        this.interviews = interviews;
        this.work = work;
    }

    @POST
    @Needs(Scope.ASSESS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openInterview",
            summary = "Open an interview",
            description =
                    "Begins with a profile, with the draft that the import answered, with a name for the candidate, or with nothing. Location has its address, whose id nobody can guess: whoever has it may read and answer, so hand it to nobody else. It is on the disk before it is answered, goes when its candidate is erased, and is kept for as long as decisions are, counted from its last change.")
    @APIResponse(
            responseCode = "201",
            description = "The interview, with its first question.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InterviewState.class)))
    public RestResponse<InterviewState> open(
            JsonBody<InterviewRequest> body, @RestQuery @Nullable String asOf, @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        Found found = interviews.open(body, query.day());
        return ResponseBuilder.create(RestResponse.Status.CREATED, state(found, query))
                .header(HttpHeaders.CONTENT_LANGUAGE, query.language().tag())
                .header(HttpHeaders.VARY, Languages.VARY)
                .header(HttpHeaders.ETAG, found.tag())
                .header(HttpHeaders.LOCATION, INTERVIEWS + found.id())
                .build();
    }

    @GET
    @Path("/{interview}")
    @Operation(
            operationId = "interview",
            summary = "See how far an interview is",
            description = "What was answered, where it leads as it stands, and what is asked next.")
    public RestResponse<InterviewState> interview(
            @RestPath String interview, @RestQuery @Nullable String asOf, @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        Found found = interviews.find(interview);
        return tagged(query.answer(state(found, query)), found);
    }

    @GET
    @Path("/{interview}/next")
    @Operation(
            operationId = "interviewNext",
            summary = "The question that settles most",
            description =
                    "Tells what each answer would change. Nothing that was answered, or left out, is asked again. Where there is no next question, says tells why.")
    public RestResponse<InterviewNext> next(
            @RestPath String interview, @RestQuery @Nullable String asOf, @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        Found found = interviews.find(interview);
        return tagged(query.answer(state(found, query).onlyNext()), found);
    }

    @PUT
    @Path("/{interview}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerInterview",
            summary = "Answer questions",
            description =
                    "Takes one answer or several, each to any question of the questionnaire or about a proposal, and tells where the interview stands then. An answer that was given before is changed; the same one sent again changes nothing. With If-Match, answers are taken only where nobody else has changed the interview meanwhile. The answers are on the disk before they are answered.")
    public RestResponse<InterviewState> answer(
            @RestPath String interview,
            JsonBody<AnswersRequest> body,
            @RestQuery @Nullable String asOf,
            @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        Interviewer interviewer = interviews.interviewer(query.assessor());
        Found found = interviews.answer(
                () -> interviews.find(interview), body, interviewer, query.day(), new Preconditions(headers));
        return tagged(query.answer(state(found, query)), found);
    }

    @POST
    @Path("/{interview}/end")
    @Operation(
            operationId = "endInterview",
            summary = "End an interview",
            description =
                    "It can be ended at any time, and takes no more answers from then on. Whatever was not answered stays unknown.")
    public RestResponse<InterviewState> end(
            @RestPath String interview, @RestQuery @Nullable String asOf, @Context HttpHeaders headers) {
        Query query = queries.read(asOf, headers);
        Found found = interviews.end(interview, new Preconditions(headers));
        return tagged(query.answer(state(found, query)), found);
    }

    @GET
    @Path("/{interview}/profile")
    @Operation(
            operationId = "interviewProfile",
            summary = "Export an interview as a profile",
            description =
                    "What is known now, as a profile that can be sent to /api/v1/assessments. It can be exported before the interview has ended, too.")
    public RestResponse<Profile> profile(@RestPath String interview, @Context HttpHeaders headers) {
        Query query = queries.read(null, headers);
        Found found = interviews.find(interview);
        return tagged(query.answer(interviews.interviewer(query.assessor()).profile(found.interview())), found);
    }

    private InterviewState state(Found found, Query query) {
        Interviewer interviewer = interviews.interviewer(query.assessor());
        return work.done(() -> interviewer.state(found.interview(), query.day()));
    }

    private static <T> RestResponse<T> tagged(RestResponse<T> answer, Found found) {
        answer.getHeaders().add(HttpHeaders.ETAG, found.tag());
        return answer;
    }
}
