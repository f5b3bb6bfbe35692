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
import io.readiness.api.decision.DecisionEntry.DecisionOverride;
import io.readiness.api.decision.DecisionKeeper;
import io.readiness.api.decision.DecisionReader;
import io.readiness.api.decision.KeptDecision;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.api.decision.OverrideRequest;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.View.Detail;
import io.readiness.assessment.View.Viewer;
import io.readiness.judgement.scale.Path;
import io.readiness.web.SentForm;
import io.readiness.web.Shown;
import io.readiness.web.report.ReportWords;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a person does with a decision: asks the candidate, and decides. */
@jakarta.ws.rs.Path("/desk/decisions/{id}")
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

    /**
     * A form for a person's own decision, beside what the service concluded.
     *
     * @param kit what was concluded
     * @param overrides what people decided before, oldest first
     * @param form what was written so far
     * @param faults what is wrong with it
     */
    record OverridePage(InterviewKit kit, List<DecisionOverride> overrides, SentForm form, FieldFaults faults) {
        public List<Path> paths() {
            return Arrays.asList(Path.values());
        }

        public String written(String field) {
            return Objects.requireNonNullElse(form.text(field), "");
        }
    }

    @GET
    @jakarta.ws.rs.Path("/kit")
    @Operation(hidden = true)
    public RestResponse<String> kit(@RestPath String id) {
        return Shown.page(Templates.kit(made(callers.current(), id)));
    }

    private InterviewKit made(Caller caller, String id) {
        KeptDecision kept = decisions.find(caller, id);
        return work.done(() -> decisions.under(
                kept, languages -> made(kept, languages.speaking(kept.shape().language()))));
    }

    private static InterviewKit made(KeptDecision kept, Language language) {
        Rulebook rulebook = language.assessor().rulebook();
        Assessment told = kept.assess(
                language,
                new AnswerShape(
                        Viewer.RECRUITER,
                        Detail.FULL,
                        language.tag(),
                        kept.shape().draft()));
        ReportWords words =
                new ReportWords(language.tag(), rulebook, Objects.requireNonNullElseGet(told.facts(), TreeMap::new));
        return InterviewKit.of(kept.id(), told, words, rulebook.hiring());
    }

    @GET
    @jakarta.ws.rs.Path("/override")
    @Needs(Scope.ASSESS)
    @Operation(hidden = true)
    public RestResponse<String> ask(@RestPath String id) {
        return Shown.page(Templates.override(page(id, new SentForm(Map.of()), FieldFaults.NONE)));
    }

    private OverridePage page(String id, SentForm form, FieldFaults faults) {
        Caller caller = callers.current();
        InterviewKit kit = made(caller, id);
        var entry = reader.record(caller, id).decision();
        return new OverridePage(kit, entry == null ? List.of() : entry.overrides(), form, faults);
    }

    @POST
    @jakarta.ws.rs.Path("/override")
    @Needs(Scope.ASSESS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> override(@RestPath String id, SentBody body) {
        Caller caller = callers.current();
        UUID decision = decisions.find(caller, id).id();
        SentForm form = SentForm.in(body);
        OverrideRequest request;
        try {
            request = binder.written(request(form)).checked(told -> List.of());
        } catch (ProblemException refused) {
            return Shown.page(Shown.FAULTY, Templates.override(page(id, form, FieldFaults.of(refused))));
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

    private static OverrideRequest request(SentForm form) {
        return new OverrideRequest(
                Objects.requireNonNullElse(form.text("reviewer"), ""),
                Objects.requireNonNullElse(form.text("reason"), ""),
                path(form.text("path")));
    }

    private static @Nullable Path path(@Nullable String name) {
        return Arrays.stream(Path.values())
                .filter(path -> path.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
