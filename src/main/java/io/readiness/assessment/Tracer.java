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

/** Traces each conclusion of a judgement to its rules and facts, and to the points it earns. */
final class Tracer {
    private final Criteria criteria;

    Tracer(Rulebook rulebook) {
        this.criteria = rulebook.criteria();
    }

    /** The ratings in the order of the catalogue, then the circumstances. */
    List<TraceEntry> trace(Judgement judgement) {
        List<TraceEntry> traced = new ArrayList<>();
        for (Signal signal : criteria.signals().keySet()) {
            Rating rating = judgement.standing().rating(signal);
            if (rating != Rating.UNKNOWN) {
                traced.add(rating(signal, rating, judgement));
            }
        }
        judgement.conclusions().circumstances().keySet().stream()
                .sorted()
                .forEach(circumstance -> traced.add(circumstance(circumstance, judgement)));
        return traced;
    }

    private TraceEntry rating(Signal signal, Rating rating, Judgement judgement) {
        Scorecard scorecard = criteria.scorecard();
        Part part = criteria.scale(signal).part();
        return new TraceEntry(
                new Conclusion(signal, rating, null),
                Part.SCORED.contains(part) ? part : null,
                scorecard.earnedInPart(signal, rating),
                scorecard.worth(signal, Rating.ABSENT, rating),
                rules(judgement.because(signal), judgement));
    }

    private TraceEntry circumstance(Circumstance circumstance, Judgement judgement) {
        return new TraceEntry(
                new Conclusion(null, null, circumstance),
                null,
                0,
                0,
                rules(judgement.because(circumstance), judgement));
    }

    private List<TracedRule> rules(List<Reason> reasons, Judgement judgement) {
        List<TracedRule> rules = new ArrayList<>(reasons.size());
        for (Reason reason : reasons) {
            rules.add(new TracedRule(
                    Objects.requireNonNull(reason.rule()), reason.says(), facts(reason, judgement), reason.claims()));
        }
        return rules;
    }

    private static SortedMap<String, String> facts(Reason reason, Judgement judgement) {
        SortedMap<String, String> facts = new TreeMap<>();
        reason.facts().forEach(path -> facts.put(path, judgement.fact(path)));
        return facts;
    }
}
