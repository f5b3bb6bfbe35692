package io.readiness.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.access.Caller;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.AwaitedWork;
import io.readiness.api.access.Callers;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.SentBody;
import io.readiness.api.decision.AnswerShape;
import io.readiness.api.decision.DecisionKeeper;
import io.readiness.api.decision.DecisionReader;
import io.readiness.api.decision.KeptDecision;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.api.decision.OverrideRequest;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.Assessment;
import io.readiness.web.SentForm;
import io.readiness.web.Shown;
import io.readiness.web.report.ReportWords;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What a person does with a decision: asks the candidate, and decides. */
@Path("/desk/decisions/{id}")
@Needs(Scope.READ)
@Produces(MediaType.TEXT_HTML)
@Blocking
final class DecisionPageResource {
    private final KeptDecisions decisions;
    private final DecisionReader reader;
    private final DecisionKeeper keeper;
    private final JsonBinder binder;
    private final Callers callers;
    private final AwaitedWork work;

    DecisionPageResource(
            KeptDecisions decisions,
            DecisionReader reader,
            DecisionKeeper keeper,
            JsonBinder binder,
            Callers callers,
            AwaitedWork work) {
        this.decisions = decisions;
        this.reader = reader;
        this.keeper = keeper;
        this.binder = binder;
        this.callers = callers;
        this.work = work;
    }

    @CheckedTemplate(basePath = "web/desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance kit(InterviewKit kit);

        static native TemplateInstance override(OverridePage page);
    }

    @GET
    @Path("/kit")
    @Operation(hidden = true)
    public RestResponse<String> kit(@RestPath String id) {
        return Shown.page(Templates.kit(made(decisions.find(callers.current(), id))));
    }

    private InterviewKit made(KeptDecision kept) {
        return work.done(() -> decisions.under(
                kept, languages -> made(kept, languages.speaking(kept.shape().language()))));
    }

    private static InterviewKit made(KeptDecision kept, Language language) {
        Assessment told = kept.assess(
                language, AnswerShape.forRecruiter(language.tag(), kept.shape().draft()));
        return InterviewKit.of(
                kept.id(),
                told,
                ReportWords.of(language, told),
                language.assessor().rulebook().hiring());
    }

    @GET
    @Path("/override")
    @Needs(Scope.ASSESS)
    @Operation(hidden = true)
    public RestResponse<String> ask(@RestPath String id) {
        Caller caller = callers.current();
        return page(
                RestResponse.StatusCode.OK,
                caller,
                decisions.find(caller, id),
                new SentForm(Map.of()),
                FieldFaults.NONE);
    }

    private RestResponse<String> page(int status, Caller caller, KeptDecision kept, SentForm form, FieldFaults faults) {
        return Shown.page(
                status,
                Templates.override(new OverridePage(made(kept), reader.overrides(caller, kept.id()), form, faults)));
    }

    @POST
    @Path("/override")
    @Needs(Scope.ASSESS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> override(@RestPath String id, SentBody body) {
        Caller caller = callers.current();
        KeptDecision kept = decisions.find(caller, id);
        UUID decision = kept.id();
        SentForm form = SentForm.in(body);
        OverrideRequest request;
        try {
            request = binder.written(OverridePage.request(form)).checked(told -> List.of());
        } catch (ProblemException refused) {
            return page(Shown.FAULTY, caller, kept, form, FieldFaults.of(refused));
        }
        keeper.record(
                        caller,
                        List.of(),
                        "overrides " + decision,
                        body.bytes(),
                        (store, reply) -> store.override(caller.tenant(), caller.name(), request.of(decision), reply))
                .await()
                .indefinitely();
        return Shown.next("/assessments/" + decision + "?audience=recruiter");
    }
}
