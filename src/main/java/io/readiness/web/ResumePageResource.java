package io.readiness.web;

import io.readiness.access.Open;
import io.readiness.api.AssessmentDay;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.SentBody;
import io.readiness.api.connection.Connections;
import io.readiness.api.intake.DocumentIntake;
import io.readiness.api.intake.IntakeWorkers;
import io.readiness.api.intake.SentFiles;
import io.readiness.api.interview.InterviewLog;
import io.readiness.api.interview.InterviewRequest;
import io.readiness.api.interview.InterviewRequest.GivenDraft;
import io.readiness.api.start.Languages;
import io.readiness.api.start.Languages.Language;
import io.readiness.intake.draft.DraftProfile;
import io.readiness.web.PageResource.Start;
import io.readiness.web.PageResource.StartPage;
import io.readiness.web.PageResource.Templates;
import io.readiness.web.report.Samples;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Begins an interview with a resume. The document itself is read and kept nowhere. */
@Path(Connections.RESUME_PATH)
@Open("a new interview tells of nobody")
@Blocking
final class ResumePageResource {
    /** What whoever sent the document can do something about, so that the form says it and takes another one. */
    private static final Set<String> ABOUT_THE_DOCUMENT = Set.copyOf(EnumSet.of(
                    ProblemKind.UNREADABLE_DOCUMENT,
                    ProblemKind.UNKNOWN_DOCUMENT,
                    ProblemKind.PROTECTED_DOCUMENT,
                    ProblemKind.DOCUMENT_TOO_LARGE,
                    ProblemKind.DOCUMENT_TOO_SLOW,
                    ProblemKind.INVALID_REQUEST)
            .stream()
            .map(ProblemKind::type)
            .toList());

    /** A draft of this name is nobody's in particular, so that its interview gets a name by chance. */
    private static final String NOBODYS = "draft";

    private static final RandomGenerator NO_CHANCE = () -> {
        throw new IllegalStateException("A draft that has a name needs none by chance.");
    };

    private final Languages languages;
    private final AssessmentDay days;
    private final DocumentIntake intake;
    private final IntakeWorkers workers;
    private final InterviewLog interviews;
    private final Samples samples;

    ResumePageResource(
            Languages languages,
            AssessmentDay days,
            DocumentIntake intake,
            IntakeWorkers workers,
            InterviewLog interviews,
            Samples samples) {
        this.languages = languages;
        this.days = days;
        this.intake = intake;
        this.workers = workers;
        this.interviews = interviews;
        this.samples = samples;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public RestResponse<String> begin(SentBody body, @Context HttpHeaders headers) {
        Language language = languages.wanted(headers);
        LocalDate day = days.of(null);
        try {
            DraftProfile draft =
                    got(workers.done(() -> intake.draft(body, language.drafts(), day, NOBODYS, NO_CHANCE)));
            GivenDraft given = new GivenDraft(draft.profile(), draft.proposals());
            return Shown.next("/interviews/"
                    + interviews.open(new InterviewRequest(null, null, given)).id());
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            if (!ABOUT_THE_DOCUMENT.contains(problem.type())) {
                throw refused;
            }
            return Shown.page(
                    problem.status(),
                    Templates.start(
                            new StartPage(Start.here(true), samples.all(), true, pasted(body), problem.detail())));
        }
    }

    private static <T> T got(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What was written into the form, so that nobody has to write it again. */
    private static String pasted(SentBody body) {
        try {
            return SentFiles.in(body).stream()
                    .filter(file -> file.fileName() == null)
                    .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElse("");
        } catch (ProblemException unreadable) {
            return "";
        }
    }
}
