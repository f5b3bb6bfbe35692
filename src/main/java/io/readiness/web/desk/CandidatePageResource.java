package io.readiness.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.access.Caller;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.AwaitedWork;
import io.readiness.api.access.Callers;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.SentBody;
import io.readiness.api.decision.CandidateTimeline;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.decision.DecisionReader;
import io.readiness.api.start.Languages;
import io.readiness.profile.Profile;
import io.readiness.store.DecisionStore;
import io.readiness.web.SentForm;
import io.readiness.web.Shown;
import io.readiness.web.report.ReportWords;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What became of a candidate, and what a candidate may ask of whoever keeps records on them. */
@Path("/desk/candidates/{reference}")
@Needs(Scope.READ)
@Produces(MediaType.TEXT_HTML)
@Blocking
final class CandidatePageResource {
    private static final int MOST = 50;
    private static final Pattern REFERENCE = Pattern.compile(Profile.REFERENCE);

    private final DecisionLog log;
    private final DecisionReader reader;
    private final Languages languages;
    private final Callers callers;
    private final AwaitedWork work;

    CandidatePageResource(
            DecisionLog log, DecisionReader reader, Languages languages, Callers callers, AwaitedWork work) {
        this.log = log;
        this.reader = reader;
        this.languages = languages;
        this.callers = callers;
        this.work = work;
    }

    @CheckedTemplate(basePath = "web/desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance candidate(CandidatePage page);
    }

    /**
     * A candidate over time.
     *
     * @param timeline what became of them, oldest first
     * @param words what things are called
     * @param mayErase whether the reader may erase what is kept
     * @param fault why nothing was erased; absent: nothing is wrong
     */
    record CandidatePage(
            CandidateTimeline timeline,
            ReportWords words,
            boolean mayErase,
            @Nullable String fault) {}

    @GET
    @Operation(hidden = true)
    public RestResponse<String> candidate(
            @RestPath String reference, @RestQuery @Nullable String cursor, @Context HttpHeaders headers) {
        return Shown.page(Templates.candidate(page(reference, cursor, null, headers)));
    }

    private CandidatePage page(String reference, @Nullable String cursor, @Nullable String fault, HttpHeaders headers) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new ProblemException(Problem.of(
                    ProblemKind.UNKNOWN_PATH,
                    "No profile may have this name, so there is no such candidate. Did you copy the whole address?"));
        }
        Caller caller = callers.current();
        return new CandidatePage(
                work.done(() -> reader.timeline(caller, reference, cursor, MOST, spoken -> spoken.wanted(headers))),
                ReportWords.of(languages.wanted(headers)),
                caller.scopes().contains(Scope.ADMINISTER),
                fault);
    }

    @POST
    @Path("/erase")
    @Needs(Scope.ADMINISTER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> erase(@RestPath String reference, SentBody body, @Context HttpHeaders headers) {
        if (!REFERENCE.matcher(reference).matches()
                || !reference.equals(SentForm.in(body).text("again"))) {
            String fault =
                    "Nothing was erased. Write the name of the candidate as it stands above, if all of it is to go.";
            return Shown.page(Shown.FAULTY, Templates.candidate(page(reference, null, fault, headers)));
        }
        Caller caller = callers.current();
        DecisionStore.written(log.store().erase(caller.tenant(), caller.name(), reference));
        return Shown.next("/desk/candidates/" + reference);
    }
}
