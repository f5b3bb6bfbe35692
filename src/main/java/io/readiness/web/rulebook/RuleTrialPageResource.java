package io.readiness.web.rulebook;

import io.readiness.access.Needs;
import io.readiness.access.Open;
import io.readiness.access.Scope;
import io.readiness.api.AssessmentDay;
import io.readiness.api.AwaitedWork;
import io.readiness.api.access.Callers;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.SentBody;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.decision.KeptDecision;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.assessment.Assessor;
import io.readiness.assessment.Rulebook;
import io.readiness.explanation.RuleWords.ExplainedRule.ExplainedCondition;
import io.readiness.explanation.whynot.RuleTrial;
import io.readiness.explanation.whynot.RuleTrial.TriedRule;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Profile;
import io.readiness.rulebook.Nearest;
import io.readiness.web.SentForm;
import io.readiness.web.Shown;
import io.readiness.web.rulebook.People.Person;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Holds one rule against one person: whether it holds, on which facts, and what it misses. Nothing of it is kept. */
@Path(Ref.ROOT + "/try")
@Produces(MediaType.TEXT_HTML)
@Blocking
final class RuleTrialPageResource {
    private final Explorers explorers;
    private final People people;
    private final JsonBinder binder;
    private final AssessmentDay days;
    private final KeptDecisions decisions;
    private final Callers callers;
    private final AwaitedWork work;
    private final boolean keeps;

    RuleTrialPageResource(
            Explorers explorers,
            People people,
            JsonBinder binder,
            AssessmentDay days,
            KeptDecisions decisions,
            DecisionLog log,
            Callers callers,
            AwaitedWork work) {
        this.explorers = explorers;
        this.people = people;
        this.binder = binder;
        this.days = days;
        this.decisions = decisions;
        this.callers = callers;
        this.work = work;
        this.keeps = log.isOn();
    }

    /**
     * The page.
     *
     * @param people who may be chosen
     * @param asked what was asked for
     * @param outcome what came out; null: nothing was asked for, or it has faults
     * @param fault what is wrong; null: nothing
     * @param faults the same in detail, each at its place in the profile
     * @param keeps whether decisions are kept here
     */
    record TrialPage(
            Explorer book,
            List<Person> people,
            Asked asked,
            @Nullable Outcome outcome,
            @Nullable String fault,
            List<Fault> faults,
            boolean keeps) {}

    /**
     * What was asked for.
     *
     * @param rule the key of the rule; empty: none was chosen
     * @param person the name of a sample; empty: none was chosen
     * @param profile what was pasted
     * @param decision the id of a kept decision
     */
    record Asked(String rule, String person, String profile, String decision) {}

    /**
     * What came out.
     *
     * @param rule the rule
     * @param who of whom
     * @param truth whether it holds of anything
     * @param tried for each signal that it may rate, or once
     */
    record Outcome(RuleText rule, String who, Truth truth, List<Tried> tried) {
        static Outcome of(RuleTrial trial, String who, Rulebook rulebook) {
            return new Outcome(
                    trial.rule(),
                    who,
                    trial.truth(),
                    trial.tried().stream()
                            .map(one -> Tried.of(one, trial.facts(), rulebook))
                            .toList());
        }

        /** Those of which it holds, or may hold, or does not. */
        public List<Tried> of(String truth) {
            return tried.stream()
                    .filter(one -> one.truth().name().equals(truth))
                    .toList();
        }
    }

    /**
     * What came out of one signal, or of the circumstance.
     *
     * @param subject the signal; null: it concludes a circumstance
     * @param stands where the signal stands by all rules; null: it concludes a circumstance
     * @param holds the conditions that hold
     * @param missing those that do not, and what would make them
     */
    record Tried(@Nullable Ref subject, @Nullable String stands, Truth truth, List<Met> holds, List<Met> missing) {
        static Tried of(TriedRule tried, SortedMap<String, String> facts, Rulebook rulebook) {
            return new Tried(
                    tried.signal() == null
                            ? null
                            : Ref.of(
                                    tried.signal(),
                                    rulebook.criteria().scale(tried.signal()).name()),
                    tried.rating() == null ? null : rulebook.phrases().word(tried.rating()),
                    tried.explained().truth(),
                    met(tried.explained().holds(), facts),
                    met(tried.explained().missing(), facts));
        }

        /** The fact stands once, at the last of the conditions that follow one another on it. */
        private static List<Met> met(List<ExplainedCondition> conditions, SortedMap<String, String> facts) {
            List<Met> met = new ArrayList<>();
            for (int i = 0; i < conditions.size(); i++) {
                ExplainedCondition one = conditions.get(i);
                boolean again = i + 1 < conditions.size()
                        && Objects.equals(one.at(), conditions.get(i + 1).at());
                String at = again ? null : one.at();
                met.add(new Met(one.says(), one.truth(), at, at == null ? null : facts.get(at)));
            }
            return met;
        }
    }

    /**
     * A condition, held against what was told.
     *
     * @param at where that stands in the profile; null: where the next condition's does, or nowhere
     * @param told what was told there
     */
    record Met(
            String says,
            Truth truth,
            @Nullable String at,
            @Nullable String told) {}

    @GET
    @Open("nobody is behind a sample")
    @Operation(hidden = true)
    public RestResponse<String> sample(
            @RestQuery @Nullable String rule, @RestQuery @Nullable String person, @Context HttpHeaders headers) {
        Asked asked = new Asked(Objects.requireNonNullElse(rule, ""), Objects.requireNonNullElse(person, ""), "", "");
        if (asked.rule().isEmpty() || asked.person().isEmpty()) {
            return shown(asked, null, headers);
        }
        if (!People.NAMES.contains(asked.person())) {
            return faulty(
                    asked,
                    "There is no sample of this name. Did you mean " + Nearest.to(asked.person(), People.NAMES) + "?",
                    List.of(),
                    headers);
        }
        return tried(
                asked,
                explorers.language(headers).assessor(),
                people.all().stream()
                        .filter(one -> one.name().equals(asked.person()))
                        .findFirst()
                        .orElseThrow()
                        .title(),
                people.profile(asked.person()),
                People.DAY,
                headers);
    }

    @POST
    @Needs(Scope.ASSESS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> pasted(SentBody body, @Context HttpHeaders headers) {
        SentForm form = SentForm.in(body);
        Asked asked = new Asked(form.written("rule"), "", form.written("profile"), "");
        LocalDate day = days.of(null);
        if (asked.profile().isEmpty()) {
            return faulty(asked, "Paste a profile: the JSON that POST /api/v1/assessments takes.", List.of(), headers);
        }
        Profile profile;
        try {
            profile = binder.bind(asked.profile().getBytes(StandardCharsets.UTF_8), Profile.class)
                    .checked(told -> told.contradictions(day));
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            return faulty(asked, problem.detail(), Objects.requireNonNullElse(problem.faults(), List.of()), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tried(asked, explorers.language(headers).assessor(), profile.reference(), profile, day, headers);
    }

    /** Under the rulebook that decided, which may have other rules. */
    @GET
    @Path("/decision")
    @Needs(Scope.READ)
    @Operation(hidden = true)
    public RestResponse<String> kept(
            @RestQuery @Nullable String rule, @RestQuery @Nullable String decision, @Context HttpHeaders headers) {
        Asked asked = new Asked(
                Objects.requireNonNullElse(rule, ""),
                "",
                "",
                Objects.requireNonNullElse(decision, "").strip());
        if (asked.decision().isEmpty()) {
            return faulty(asked, "Give the id of a decision.", List.of(), headers);
        }
        KeptDecision kept;
        try {
            kept = decisions.find(callers.current(), asked.decision());
        } catch (ProblemException unknown) {
            Problem problem = unknown.problem();
            return Shown.page(
                    problem.status(), RulebookPages.attempt(page(asked, null, problem.detail(), List.of(), headers)));
        }
        return decisions.under(
                kept,
                spoken -> tried(
                        asked,
                        spoken.speaking(explorers.language(headers).tag()).assessor(),
                        kept.profile().reference(),
                        kept.profile(),
                        kept.day(),
                        headers));
    }

    private RestResponse<String> tried(
            Asked asked, Assessor assessor, String who, Profile profile, LocalDate day, HttpHeaders headers) {
        RuleText rule = assessor.rulebook().rules().get(asked.rule());
        if (rule == null) {
            return faulty(
                    asked,
                    asked.rule().isEmpty()
                            ? "Choose a rule."
                            : "The rulebook has no rule of this name. Did you mean "
                                    + Nearest.to(
                                            asked.rule(),
                                            assessor.rulebook().rules().keySet()) + "?",
                    List.of(),
                    headers);
        }
        RuleTrial trial = work.done(() -> RuleTrial.of(assessor, profile, day, rule));
        return shown(asked, Outcome.of(trial, who, assessor.rulebook()), headers);
    }

    private RestResponse<String> shown(Asked asked, @Nullable Outcome outcome, HttpHeaders headers) {
        return Shown.page(RulebookPages.attempt(page(asked, outcome, null, List.of(), headers)));
    }

    private RestResponse<String> faulty(Asked asked, String fault, List<Fault> faults, HttpHeaders headers) {
        return Shown.page(Shown.FAULTY, RulebookPages.attempt(page(asked, null, fault, faults, headers)));
    }

    private TrialPage page(
            Asked asked, @Nullable Outcome outcome, @Nullable String fault, List<Fault> faults, HttpHeaders headers) {
        return new TrialPage(explorers.in(headers), people.all(), asked, outcome, fault, faults, keeps);
    }
}
