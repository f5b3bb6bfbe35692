package io.readiness.web.report;

import io.readiness.access.Caller;
import io.readiness.access.Needs;
import io.readiness.access.Open;
import io.readiness.access.Scope;
import io.readiness.api.AwaitedWork;
import io.readiness.api.access.Callers;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.decision.DecisionEntry;
import io.readiness.api.decision.DecisionReader;
import io.readiness.api.decision.KeptDecision;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.api.start.Languages;
import io.readiness.assessment.View.Viewer;
import io.readiness.rulebook.Nearest;
import io.readiness.store.DecisionFilter;
import io.readiness.web.report.Report.Place;
import io.readiness.web.report.ReportMaker.Beside;
import io.readiness.web.report.ReportMaker.Subject;
import io.readiness.web.report.Samples.Sample;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The report of a kept assessment, and of the samples, as a page and as a document. All of it leaves the event loop. */
@Path("/")
@Blocking
final class ReportResource {
    private static final String ASSESSMENTS = "/assessments/";
    private static final List<Viewer> EVERYBODY = List.of(Viewer.values());

    /** More decisions of one candidate are a list of their own, /api/v1/candidates/{reference}/timeline. */
    private static final int MOST_BEFORE = 12;

    private final KeptDecisions decisions;
    private final DecisionReader reader;
    private final Languages languages;
    private final Samples samples;
    private final Callers callers;
    private final AwaitedWork work;

    ReportResource(
            KeptDecisions decisions,
            DecisionReader reader,
            Languages languages,
            Samples samples,
            Callers callers,
            AwaitedWork work) {
        this.decisions = decisions;
        this.reader = reader;
        this.languages = languages;
        this.samples = samples;
        this.callers = callers;
        this.work = work;
    }

    @GET
    @Path("assessments/{id}")
    @Needs(Scope.READ)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> assessment(
            @RestPath String id,
            @RestQuery @Nullable String audience,
            @RestQuery @Nullable String language,
            @RestQuery("do") List<String> tried,
            @RestQuery @Nullable String smallest) {
        return ReportPages.page(work.done(
                () -> kept(id, audience, language, new Outlook.Asked(tried, Boolean.parseBoolean(smallest)))));
    }

    @GET
    @Path("assessments/{id}/report.pdf")
    @Needs(Scope.READ)
    @Produces(ReportPages.PDF)
    @Operation(hidden = true)
    public RestResponse<byte[]> document(
            @RestPath String id, @RestQuery @Nullable String audience, @RestQuery @Nullable String language) {
        return ReportPages.document(id, work.done(() -> ReportDocument.print(kept(id, audience, language, null))));
    }

    @GET
    @Path("samples/{name}")
    @Open("nobody is behind a sample")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> sample(
            @RestPath String name,
            @RestQuery @Nullable String audience,
            @RestQuery("do") List<String> tried,
            @RestQuery @Nullable String smallest,
            @Context HttpHeaders headers) {
        return ReportPages.page(work.done(
                () -> sample(name, audience, new Outlook.Asked(tried, Boolean.parseBoolean(smallest)), headers)));
    }

    @GET
    @Path("samples/{name}/report.pdf")
    @Open("nobody is behind a sample")
    @Produces(ReportPages.PDF)
    @Operation(hidden = true)
    public RestResponse<byte[]> sampleDocument(
            @RestPath String name, @RestQuery @Nullable String audience, @Context HttpHeaders headers) {
        return ReportPages.document(name, work.done(() -> ReportDocument.print(sample(name, audience, null, headers))));
    }

    private Report kept(
            String id, @Nullable String audience, @Nullable String language, Outlook.@Nullable Asked asked) {
        Caller caller = callers.current();
        KeptDecision kept = decisions.find(caller, id);
        String address = ASSESSMENTS + kept.id();
        return decisions.under(
                kept,
                spoken -> ReportMaker.of(
                        Subject.of(kept),
                        spoken.speaking(language == null ? kept.shape().language() : language),
                        viewer(audience, kept.shape().audience()),
                        new Place(address, EVERYBODY, "/api/v1" + address + "/plan.ics", false, null),
                        beside(caller, kept),
                        asked));
    }

    private Report sample(String name, @Nullable String audience, Outlook.@Nullable Asked asked, HttpHeaders headers) {
        Subject subject = samples.find(name).orElseThrow(() -> unknown(name));
        return ReportMaker.of(
                subject,
                languages.wanted(headers),
                viewer(audience, Viewer.CANDIDATE),
                new Place("/samples/" + name, EVERYBODY, null, true, null),
                Beside.NOTHING,
                asked);
    }

    private ProblemException unknown(String name) {
        return new ProblemException(Problem.of(
                ProblemKind.UNKNOWN_PATH,
                "There is no such sample. Did you mean /samples/"
                        + Nearest.to(
                                name, samples.all().stream().map(Sample::name).toList()) + "?"));
    }

    /** One decision alone has no history. */
    private Beside beside(Caller caller, KeptDecision kept) {
        List<DecisionEntry> history = reader.list(
                        caller, DecisionFilter.on(kept.profile().reference()), null, MOST_BEFORE)
                .decisions();
        return new Beside(history.size() < 2 ? List.of() : history, reader.overrides(caller, kept.id()));
    }

    private static Viewer viewer(@Nullable String audience, Viewer unlessSaid) {
        if (audience == null) {
            return unlessSaid;
        }
        return Arrays.stream(Viewer.values())
                .filter(one -> one.name().equals(audience.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "audience",
                        audience,
                        "is none of candidate, manager, recruiter",
                        "Did you mean "
                                + Nearest.to(
                                        audience,
                                        EVERYBODY.stream().map(Report::word).toList()) + "?"));
    }
}
