package io.readiness.web.interview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.access.Open;
import io.readiness.api.AssessmentDay;
import io.readiness.api.body.SentBody;
import io.readiness.api.interview.InterviewLog;
import io.readiness.api.interview.InterviewLog.Found;
import io.readiness.api.order.InvitationDesk;
import io.readiness.api.order.InvitationDesk.Invited;
import io.readiness.api.order.InvitationPage;
import io.readiness.api.prepared.Preconditions;
import io.readiness.api.start.Languages;
import io.readiness.interview.Interviewer;
import io.readiness.screening.OrderRefusal;
import io.readiness.screening.OrderRefusal.NoConsent;
import io.readiness.screening.OrderRefusal.NoResult;
import io.readiness.screening.OrderRefusal.NotOpen;
import io.readiness.web.SentForm;
import io.readiness.web.Shown;
import io.readiness.web.interview.InterviewPage.Place;
import io.readiness.web.interview.InterviewTalk.Heard;
import io.readiness.web.report.OwnReport;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees who was invited to an assessment: what it is and who sees it, the questions once they agreed, and what comes
 * after. Whoever is somewhere that their invitation has left behind, or not come to, is led to where it stands.
 */
@Path("/invitations/{invitation}")
@Open("nobody guesses the address of an invitation")
@Produces(MediaType.TEXT_HTML)
@Blocking
final class InvitationPageResource {
    private static final String INVITATIONS = "/invitations/";
    private static final String INTERVIEW = "/interview";

    private static final String PDF = "application/pdf";

    private final InvitationDesk desk;
    private final InterviewLog interviews;
    private final Languages languages;
    private final AssessmentDay days;
    private final InterviewTalk talk;

    InvitationPageResource(
            InvitationDesk desk, InterviewLog interviews, Languages languages, AssessmentDay days, InterviewTalk talk) {
        this.desk = desk;
        this.interviews = interviews;
        this.languages = languages;
        this.days = days;
        this.talk = talk;
    }

    @CheckedTemplate(basePath = "web/interview")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance invitation(InvitationPage page, String address, boolean consentMissing);
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> invitation(@RestPath String invitation) {
        return led(
                invitation,
                () -> Shown.page(Templates.invitation(desk.find(invitation).page(), INVITATIONS + invitation, false)));
    }

    @POST
    @Path("/consent")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> consent(@RestPath String invitation, SentBody body) {
        boolean agreed = SentForm.in(body).text("consent") != null;
        return led(invitation, () -> {
            if (!agreed) {
                return Shown.page(
                        Shown.FAULTY,
                        Templates.invitation(desk.find(invitation).page(), INVITATIONS + invitation, true));
            }
            desk.consent(invitation);
            return Shown.next(INVITATIONS + invitation + INTERVIEW);
        });
    }

    @POST
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> withdraw(@RestPath String invitation, SentBody body) {
        return led(invitation, () -> {
            desk.withdraw(invitation);
            return Shown.next(INVITATIONS + invitation);
        });
    }

    @GET
    @Path(INTERVIEW)
    @Operation(hidden = true)
    public RestResponse<String> question(
            @RestPath String invitation, @RestQuery @Nullable String question, @RestQuery @Nullable String range) {
        return asked(
                invitation,
                asking -> Shown.page(InterviewPageResource.Templates.question(page(asking, question, range))));
    }

    @GET
    @Path(INTERVIEW + "/answers")
    @Operation(hidden = true)
    public RestResponse<String> answers(@RestPath String invitation) {
        return asked(
                invitation, asking -> Shown.page(InterviewPageResource.Templates.answers(page(asking, null, null))));
    }

    @POST
    @Path(INTERVIEW)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> answer(@RestPath String invitation, SentBody body, @Context HttpHeaders headers) {
        SentForm form = SentForm.in(body);
        return asked(invitation, asking -> {
            Heard heard = talk.hear(form, asking.found().interview(), asking.interviewer(), request -> {
                interviews.answer(
                        () -> again(asking), request, asking.interviewer(), days.of(null), new Preconditions(headers));
                desk.started(invitation);
            });
            if (heard instanceof Heard.Faulty faulty) {
                return Shown.page(
                        Shown.FAULTY,
                        InterviewPageResource.Templates.question(
                                page(asking, null, null).asking(faulty.question())));
            }
            return Shown.next(asking.place().address() + InterviewTalk.rangeQuery(form.text(InterviewTalk.RANGE)));
        });
    }

    @GET
    @Path(INTERVIEW + Topics.PATH)
    @Operation(hidden = true)
    public RestResponse<String> topics(@RestPath String invitation, @RestQuery @Nullable String range) {
        return asked(invitation, asking -> topics(asking).page(null, range));
    }

    @GET
    @Path(INTERVIEW + Topics.PATH + "/{topic}")
    @Operation(hidden = true)
    public RestResponse<String> topic(
            @RestPath String invitation, @RestPath String topic, @RestQuery @Nullable String range) {
        return asked(invitation, asking -> topics(asking).page(topic, range));
    }

    @POST
    @Path(INTERVIEW + Topics.PATH + "/{topic}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> answerTopic(
            @RestPath String invitation, @RestPath String topic, SentBody body, @Context HttpHeaders headers) {
        SentForm form = SentForm.in(body);
        return asked(
                invitation,
                asking -> topics(asking)
                        .answer(
                                topic,
                                form,
                                request -> {
                                    interviews.answer(
                                            () -> again(asking),
                                            request,
                                            asking.interviewer(),
                                            days.of(null),
                                            new Preconditions(headers));
                                    desk.started(invitation);
                                },
                                () -> again(asking).interview()));
    }

    /** The interview as it stands by now. */
    private Found again(Asking asking) {
        return interviews.ofOrder(asking.found().id()).orElseThrow(OrderRefusal.UnknownInvitation::new);
    }

    private Topics topics(Asking asking) {
        return new Topics(talk, asking.place(), asking.found().interview(), asking.interviewer(), days.of(null));
    }

    @POST
    @Path("/submit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> submit(@RestPath String invitation, SentBody body) {
        return led(invitation, () -> {
            desk.submit(invitation);
            return Shown.next(INVITATIONS + invitation);
        });
    }

    @GET
    @Path("/report")
    @Operation(hidden = true)
    public RestResponse<String> report(
            @RestPath String invitation, @RestQuery("do") List<String> tried, @RestQuery @Nullable String smallest) {
        return own(invitation, report -> report.page(tried, Boolean.parseBoolean(smallest)));
    }

    @GET
    @Path("/report/report.pdf")
    @Produces(PDF)
    @Operation(hidden = true)
    public RestResponse<byte[]> document(@RestPath String invitation) {
        return own(invitation, OwnReport::document);
    }

    /** Shows the applicant's own report; who has none yet is led to where they are. */
    private <T> RestResponse<T> own(String invitation, Function<OwnReport, RestResponse<T>> shown) {
        return led(
                invitation,
                () -> desk.decided(
                        invitation,
                        (kept, language) -> shown.apply(new OwnReport(
                                kept.profile(), kept.day(), language, INVITATIONS + invitation + "/report"))));
    }

    /**
     * Somebody who agreed and is not through.
     *
     * @param found their interview
     * @param interviewer who asks, in their language
     * @param place where they are asked
     */
    private record Asking(Found found, Interviewer interviewer, Place place) {}

    private InterviewPage page(Asking asking, @Nullable String question, @Nullable String range) {
        return talk.page(
                asking.place(), asking.found().interview(), asking.interviewer(), days.of(null), question, range);
    }

    private RestResponse<String> asked(String invitation, Function<Asking, RestResponse<String>> answer) {
        return led(invitation, () -> {
            Invited invited = desk.find(invitation);
            if (!invited.order().isOpen() || invited.interview() == null) {
                return Shown.next(INVITATIONS + invitation);
            }
            String language = invited.page().language();
            String address = INVITATIONS + invitation;
            Found found = interviews
                    .ofOrder(Objects.requireNonNull(invited.interview()))
                    .orElseThrow(OrderRefusal.UnknownInvitation::new);
            return answer.apply(new Asking(
                    found,
                    interviews.interviewer(languages.speaking(language).assessor()),
                    new Place(address + INTERVIEW, address + "/submit", address + "/report", language, true)));
        });
    }

    private static <T> RestResponse<T> led(String invitation, Supplier<RestResponse<T>> answer) {
        try {
            return answer.get();
        } catch (NotOpen | NoConsent | NoResult elsewhere) {
            return Shown.next(INVITATIONS + invitation);
        }
    }
}
