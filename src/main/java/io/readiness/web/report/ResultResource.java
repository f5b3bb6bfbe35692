package io.readiness.web.report;

import io.readiness.access.Caller;
import io.readiness.access.Open;
import io.readiness.access.Scope;
import io.readiness.api.AwaitedWork;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.decision.DecisionReader;
import io.readiness.api.decision.KeptDecision;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.api.order.OrderDesk;
import io.readiness.assessment.View.Viewer;
import io.readiness.screening.Job;
import io.readiness.screening.Order;
import io.readiness.web.report.Report.Heading;
import io.readiness.web.report.Report.Place;
import io.readiness.web.report.ReportMaker.Beside;
import io.readiness.web.report.ReportMaker.Subject;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The recruiter's report of an order, by an address that nobody can guess: whoever was given it needs no key. It tells what the
 * order came to and nothing else of the candidate.
 */
@Path("/results/{secret}")
@Open("nobody guesses the address of a result")
@Blocking
final class ResultResource {
    private static final String NAME = "result link";

    private final OrderDesk orders;
    private final KeptDecisions decisions;
    private final DecisionReader reader;
    private final AwaitedWork work;

    ResultResource(OrderDesk orders, KeptDecisions decisions, DecisionReader reader, AwaitedWork work) {
        this.orders = orders;
        this.decisions = decisions;
        this.reader = reader;
        this.work = work;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> result(@RestPath String secret) {
        return ReportPages.toNobody(ReportPages.page(work.done(() -> report(secret))));
    }

    @GET
    @Path("report.pdf")
    @Produces(ReportPages.PDF)
    @Operation(hidden = true)
    public RestResponse<byte[]> document(@RestPath String secret) {
        return ReportPages.toNobody(
                ReportPages.document("result", work.done(() -> ReportDocument.print(report(secret)))));
    }

    private Report report(String secret) {
        Order order = orders.findByResult(secret).orElseThrow(ResultResource::unknown);
        UUID decision = order.decision();
        if (decision == null) {
            throw unknown();
        }
        Caller caller = new Caller(order.tenant(), NAME, Set.of(Scope.READ));
        KeptDecision kept = decisions.find(caller, decision.toString());
        Job job = order.job();
        Place place = new Place(
                "/results/" + secret,
                List.of(Viewer.RECRUITER),
                null,
                false,
                new Heading(order.applicant().name(), job == null ? null : job.title()));
        return decisions.under(
                kept,
                spoken -> ReportMaker.of(
                        Subject.of(kept),
                        spoken.speaking(kept.shape().language()),
                        Viewer.RECRUITER,
                        place,
                        new Beside(List.of(), reader.overrides(caller, decision)),
                        null));
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(
                ProblemKind.UNKNOWN_ORDER,
                "No report has this address. Maybe it was not copied whole, or what it told of was erased."));
    }
}
