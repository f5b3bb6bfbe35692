package io.readiness.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.access.Caller;
import io.readiness.access.Needs;
import io.readiness.access.Scope;
import io.readiness.api.AwaitedWork;
import io.readiness.api.access.Callers;
import io.readiness.api.decision.AnswerShape;
import io.readiness.api.decision.KeptDecision;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Rulebook;
import io.readiness.explanation.difference.DifferenceAnswer;
import io.readiness.explanation.difference.DifferenceFinder;
import io.readiness.explanation.difference.DifferenceFinder.Side;
import io.readiness.web.Shown;
import io.readiness.web.desk.Comparison.Compared;
import io.readiness.web.desk.Comparison.PairApart;
import io.readiness.web.report.ReportWords;
import io.readiness.web.report.Why;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Two to four candidates beside each other, each as the rulebook judged that decided. */
@Path("/desk/comparison")
@Needs(Scope.READ)
@Produces(MediaType.TEXT_HTML)
@Blocking
final class ComparisonPageResource {
    /** More are no sentences that anybody would read. */
    private static final int MOST = 4;

    private final KeptDecisions decisions;
    private final Callers callers;
    private final AwaitedWork work;

    ComparisonPageResource(KeptDecisions decisions, Callers callers, AwaitedWork work) {
        this.decisions = decisions;
        this.callers = callers;
        this.work = work;
    }

    @CheckedTemplate(basePath = "web/desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance comparison(Comparison comparison);

        static native TemplateInstance choose(Integer chosen);
    }

    /** A decision, and who speaks for the rulebook that made it. */
    private record Spoken(KeptDecision kept, Language language) {
        Side side() {
            return new Side(language.assessor(), kept.profile(), kept.day());
        }

        AnswerShape shape() {
            return AnswerShape.forRecruiter(language.tag(), kept.shape().draft());
        }

        Rulebook rulebook() {
            return language.assessor().rulebook();
        }

        /** By their reference, and by the moment as well where somebody stands beside themselves. */
        Compared among(List<Spoken> all) {
            Assessment told = kept.assess(language, shape());
            ReportWords words = ReportWords.of(language, told);
            boolean alone =
                    all.stream().filter(other -> other.isOf(reference())).count() == 1;
            String name = alone
                    ? reference()
                    : reference() + ", " + words.moment(kept.record().header().time());
            return new Compared(kept.id(), name, told, words);
        }

        private String reference() {
            return kept.profile().reference();
        }

        private boolean isOf(String candidate) {
            return reference().equals(candidate);
        }
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> comparison(@RestQuery("of") List<String> of) {
        List<String> chosen = of.stream().distinct().toList();
        if (chosen.size() < 2 || chosen.size() > MOST) {
            return Shown.page(Shown.FAULTY, Templates.choose(chosen.size()));
        }
        Caller caller = callers.current();
        return Shown.page(Templates.comparison(work.done(() ->
                together(chosen.stream().map(id -> decisions.find(caller, id)).toList(), new ArrayList<>()))));
    }

    /** Each under its own rulebook, and all of them loaded at once. */
    private Comparison together(List<KeptDecision> rest, List<Spoken> spoken) {
        if (rest.isEmpty()) {
            return compare(spoken);
        }
        KeptDecision next = rest.get(0);
        return decisions.under(next, languages -> {
            List<Spoken> more = new ArrayList<>(spoken);
            more.add(new Spoken(next, languages.speaking(next.shape().language())));
            return together(rest.subList(1, rest.size()), more);
        });
    }

    private static Comparison compare(List<Spoken> spoken) {
        List<Compared> candidates =
                spoken.stream().map(one -> one.among(spoken)).toList();
        List<PairApart> apart = new ArrayList<>();
        for (int one = 0; one < spoken.size(); one++) {
            for (int other = one + 1; other < spoken.size(); other++) {
                Spoken second = spoken.get(other);
                DifferenceAnswer told = DifferenceFinder.compare(
                        spoken.get(one).side(), second.side(), second.shape().topics(second.rulebook()));
                Compared named = candidates.get(other);
                // A claim that another rulebook cites stands at the candidate whom that one judged.
                boolean alike =
                        spoken.get(one).kept().edition().equals(second.kept().edition());
                apart.add(new PairApart(
                        candidates.get(one),
                        named,
                        told.difference(),
                        alike ? named.words().why(told.difference().signals()) : new Why(List.of(), List.of())));
            }
        }
        return new Comparison(candidates, apart, Comparison.differing(candidates));
    }
}
