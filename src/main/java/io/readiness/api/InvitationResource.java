package io.readiness.api;

import io.readiness.access.Open;
import io.readiness.api.body.JsonBody;
import io.readiness.api.interview.AnswersRequest;
import io.readiness.api.order.InvitationDesk;
import io.readiness.api.order.InvitationPage;
import io.readiness.api.prepared.Preconditions;
import io.readiness.assessment.Assessment;
import io.readiness.interview.InterviewState;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Leads applicants. Whoever has the unguessable end of an invitation's address may act on it, without a key. Leaves the event loop:
 * it waits for the store, and tries every answer.
 */
@Path("/api/v1/invitations/{invitation}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Open("nobody guesses the address of an invitation")
final class InvitationResource {
    private final InvitationDesk desk;
    private final AwaitedWork work;

    InvitationResource(InvitationDesk desk, AwaitedWork work) {
        this.desk = desk;
        this.work = work;
    }

    @GET
    @Operation(
            operationId = "invitation",
            summary = "Read an invitation",
            description =
                    "What it is, what is stored and for how long, what the recruiter gets to see, and what is agreed to, in the applicant's language; and how far they are.")
    @APIResponseSchema(InvitationPage.class)
    public RestResponse<InvitationPage> invitation(@RestPath String invitation) {
        return page(desk.find(invitation).page());
    }

    @POST
    @Path("/consent")
    @Operation(
            operationId = "consentToInvitation",
            summary = "Agree to be assessed",
            description =
                    "Nothing is asked and no answer is taken before. When it was said, and under which rulebook's words, is kept. Said again, it changes nothing.")
    @APIResponseSchema(InvitationPage.class)
    public RestResponse<InvitationPage> consent(@RestPath String invitation) {
        return page(desk.consent(invitation).page());
    }

    @POST
    @Path("/withdraw")
    @Operation(
            operationId = "withdrawFromInvitation",
            summary = "Decline, or take consent back",
            description =
                    "Ends the order without a result, and erases what was answered unless a legal hold keeps it. Said again, it changes nothing.")
    @APIResponseSchema(InvitationPage.class)
    public RestResponse<InvitationPage> withdraw(@RestPath String invitation) {
        return page(desk.withdraw(invitation).page());
    }

    @GET
    @Path("/interview")
    @Operation(
            operationId = "invitedInterview",
            summary = "See how far the interview is",
            description = "What was answered, where it leads as it stands, and what is asked next.")
    @APIResponseSchema(InterviewState.class)
    public RestResponse<InterviewState> interview(@RestPath String invitation) {
        return told(work.done(() -> desk.interview(invitation)), desk.language(invitation));
    }

    @PUT
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerInvitation",
            summary = "Answer questions",
            description =
                    "As in every interview: one answer or several, each to any question of the questionnaire or about a proposal; one that was given before is changed. The answers are on the disk before they are answered.")
    @APIResponseSchema(InterviewState.class)
    public RestResponse<InterviewState> answer(
            @RestPath String invitation, JsonBody<AnswersRequest> body, @Context HttpHeaders headers) {
        return told(
                work.done(() -> desk.answer(invitation, body, new Preconditions(headers))), desk.language(invitation));
    }

    @POST
    @Path("/submit")
    @Operation(
            operationId = "submitInvitation",
            summary = "Hand in",
            description =
                    "Makes the result of what was answered and completes the order; what was not answered stays unknown. Handed in again, it changes nothing.")
    @APIResponseSchema(InvitationPage.class)
    public RestResponse<InvitationPage> submit(@RestPath String invitation) {
        return page(desk.submit(invitation).page());
    }

    @GET
    @Path("/assessment")
    @Operation(
            operationId = "invitedAssessment",
            summary = "Read one's own result",
            description =
                    "The applicant's own view, with where to go next and how, made again under the rulebook that decided.")
    @APIResponseSchema(Assessment.class)
    public RestResponse<Assessment> assessment(@RestPath String invitation) {
        return told(desk.own(invitation), desk.language(invitation));
    }

    private static RestResponse<InvitationPage> page(InvitationPage page) {
        return told(page, page.language());
    }

    private static <T> RestResponse<T> told(T answer, String language) {
        return ResponseBuilder.ok(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }
}
