package io.readiness.web.interview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.access.Needs;
import io.readiness.access.Open;
import io.readiness.access.Scope;
import io.readiness.api.AssessmentDay;
import io.readiness.api.body.SentBody;
import io.readiness.api.interview.InterviewLog;
import io.readiness.api.interview.InterviewLog.Found;
import io.readiness.api.interview.InterviewRequest;
import io.readiness.api.prepared.Preconditions;
import io.readiness.api.start.Languages;
import io.readiness.interview.Interviewer;
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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The interview of somebody who came by themselves. Whoever has its address may read and answer. */
@Path("/interviews")
@Open("nobody guesses the address of an interview, and whoever was given it may answer")
@Produces(MediaType.TEXT_HTML)
@Blocking
final class InterviewPageResource {
    private static final String INTERVIEWS = "/interviews/";
    private static final String REPORT = "/report";

    private static final String PDF = "application/pdf";

    private final Languages languages;
    private final AssessmentDay days;
    private final InterviewLog interviews;
    private final InterviewTalk talk;

    InterviewPageResource(Languages languages, AssessmentDay days, InterviewLog interviews, InterviewTalk talk) {
        this.languages = languages;
        this.days = days;
        this.interviews = interviews;
        this.talk = talk;
    }

    @CheckedTemplate(basePath = "web/interview")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance question(InterviewPage page);

        static native TemplateInstance answers(InterviewPage page);
    }

    @POST
    @Needs(Scope.ASSESS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> open(SentBody body) {
        Found found = interviews.open(new InterviewRequest(null, null, null));
        return Shown.next(INTERVIEWS + found.id());
    }

    @GET
    @Path("/{interview}")
    @Operation(hidden = true)
    public RestResponse<String> interview(
            @RestPath String interview,
            @RestQuery @Nullable String question,
            @RestQuery @Nullable String range,
            @Context HttpHeaders headers) {
        return Shown.page(Templates.question(page(interviews.find(interview), headers, question, range)));
    }

    @GET
    @Path("/{interview}/answers")
    @Operation(hidden = true)
    public RestResponse<String> answers(@RestPath String interview, @Context HttpHeaders headers) {
        return Shown.page(Templates.answers(page(interviews.find(interview), headers, null, null)));
    }

    @POST
    @Path("/{interview}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> answer(@RestPath String interview, SentBody body, @Context HttpHeaders headers) {
        SentForm form = SentForm.in(body);
        Found found = interviews.find(interview);
        Interviewer interviewer = interviewer(headers);
        LocalDate day = days.of(null);
        Heard heard = talk.hear(
                form,
                found.interview(),
                interviewer,
                request -> interviews.answer(
                        () -> interviews.find(interview), request, interviewer, day, new Preconditions(headers)));
        if (heard instanceof Heard.Faulty faulty) {
            return Shown.page(
                    Shown.FAULTY,
                    Templates.question(page(found, headers, null, null).asking(faulty.question())));
        }
        String range = form.text(InterviewTalk.RANGE);
        return Shown.next(INTERVIEWS + interview + InterviewTalk.rangeQuery(range));
    }

    @GET
    @Path("/{interview}" + Topics.PATH)
    @Operation(hidden = true)
    public RestResponse<String> topics(
            @RestPath String interview, @RestQuery @Nullable String range, @Context HttpHeaders headers) {
        return topics(interviews.find(interview), headers).page(null, range);
    }

    @GET
    @Path("/{interview}" + Topics.PATH + "/{topic}")
    @Operation(hidden = true)
    public RestResponse<String> topic(
            @RestPath String interview,
            @RestPath String topic,
            @RestQuery @Nullable String range,
            @Context HttpHeaders headers) {
        return topics(interviews.find(interview), headers).page(topic, range);
    }

    @POST
    @Path("/{interview}" + Topics.PATH + "/{topic}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> answerTopic(
            @RestPath String interview, @RestPath String topic, SentBody body, @Context HttpHeaders headers) {
        Topics topics = topics(interviews.find(interview), headers);
        return topics.answer(
                topic,
                SentForm.in(body),
                request -> interviews.answer(
                        () -> interviews.find(interview),
                        request,
                        topics.interviewer(),
                        topics.day(),
                        new Preconditions(headers)),
                () -> interviews.find(interview).interview());
    }

    private Topics topics(Found found, HttpHeaders headers) {
        return new Topics(talk, place(found.id(), headers), found.interview(), interviewer(headers), days.of(null));
    }

    @POST
    @Path("/{interview}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> end(@RestPath String interview, SentBody body, @Context HttpHeaders headers) {
        interviews.end(interview, new Preconditions(headers));
        return Shown.next(INTERVIEWS + interview + REPORT);
    }

    @GET
    @Path("/{interview}" + REPORT)
    @Operation(hidden = true)
    public RestResponse<String> report(
            @RestPath String interview,
            @RestQuery("do") List<String> tried,
            @RestQuery @Nullable String smallest,
            @Context HttpHeaders headers) {
        Found found = interviews.find(interview);
        return found.interview().ended()
                ? own(found, headers).page(tried, Boolean.parseBoolean(smallest))
                : Shown.next(INTERVIEWS + interview);
    }

    @GET
    @Path("/{interview}" + REPORT + "/report.pdf")
    @Produces(PDF)
    @Operation(hidden = true)
    public RestResponse<byte[]> document(@RestPath String interview, @Context HttpHeaders headers) {
        Found found = interviews.find(interview);
        return found.interview().ended() ? own(found, headers).document() : Shown.next(INTERVIEWS + interview);
    }

    /** As it is judged today; the day on which it was ended is not the day on which it is read. */
    private OwnReport own(Found found, HttpHeaders headers) {
        return new OwnReport(
                interviewer(headers).profile(found.interview()),
                days.of(null),
                languages.wanted(headers),
                INTERVIEWS + found.id() + REPORT);
    }

    private Place place(String interview, HttpHeaders headers) {
        String address = INTERVIEWS + interview;
        return new Place(
                address,
                address + "/end",
                address + REPORT,
                languages.wanted(headers).tag(),
                false);
    }

    private Interviewer interviewer(HttpHeaders headers) {
        return interviews.interviewer(languages.wanted(headers).assessor());
    }

    private InterviewPage page(Found found, HttpHeaders headers, @Nullable String question, @Nullable String range) {
        return talk.page(
                place(found.id(), headers), found.interview(), interviewer(headers), days.of(null), question, range);
    }
}
