package io.readiness.assessment;

import io.readiness.assessment.Assessment.TraceEntry;
import io.readiness.assessment.Assessment.TraceEntry.TracedRule;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.rule.Conclusions.Reason;
import io.readiness.judgement.rule.RuleText.Conclusion;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Scorecard;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Traces each conclusion of a judgement to its rules and facts, and to the points it earns. */
final class Tracer {
    private final Criteria criteria;

    Tracer(Rulebook rulebook) {
        this.criteria = rulebook.criteria();
    }

    /**
     * The ratings in the order of the catalogue, then the circumstances.
     *
     * @param told what was told at a path that a reason names
     */
    List<TraceEntry> trace(Judgement judgement, UnaryOperator<String> told) {
        List<TraceEntry> traced = new ArrayList<>();
        for (Signal signal : criteria.signals().keySet()) {
            Rating rating = judgement.standing().rating(signal);
            if (rating != Rating.UNKNOWN) {
                traced.add(rating(signal, rating, judgement, told));
            }
        }
        judgement.conclusions().circumstances().keySet().stream()
                .sorted()
                .forEach(circumstance -> traced.add(circumstance(circumstance, judgement, told)));
        return traced;
    }

    private TraceEntry rating(Signal signal, Rating rating, Judgement judgement, UnaryOperator<String> told) {
        Scorecard scorecard = criteria.scorecard();
        Part part = criteria.scale(signal).part();
        return new TraceEntry(
                new Conclusion(signal, rating, null),
                Part.SCORED.contains(part) ? part : null,
                scorecard.earnedInPart(signal, rating),
                scorecard.worth(signal, Rating.ABSENT, rating),
                rules(judgement.because(signal), told));
    }

    private static TraceEntry circumstance(Circumstance circumstance, Judgement judgement, UnaryOperator<String> told) {
        return new TraceEntry(
                new Conclusion(null, null, circumstance), null, 0, 0, rules(judgement.because(circumstance), told));
    }

    private static List<TracedRule> rules(List<Reason> reasons, UnaryOperator<String> told) {
        List<TracedRule> rules = new ArrayList<>(reasons.size());
        for (Reason reason : reasons) {
            rules.add(new TracedRule(
                    Objects.requireNonNull(reason.rule()), reason.says(), facts(reason, told), reason.claims()));
        }
        return rules;
    }

    private static SortedMap<String, String> facts(Reason reason, UnaryOperator<String> told) {
        SortedMap<String, String> facts = new TreeMap<>();
        reason.facts().forEach(path -> facts.put(path, told.apply(path)));
        return facts;
    }
}
