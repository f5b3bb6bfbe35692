package io.readiness.explanation.whynot;

import io.readiness.assessment.Assessor;
import io.readiness.explanation.RuleWords;
import io.readiness.explanation.RuleWords.ExplainedRule;
import io.readiness.judgement.rule.RuleCheck;
import io.readiness.judgement.rule.RuleChecks;
import io.readiness.judgement.rule.RuleChecks.SignalCheck;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import io.readiness.resume.TextJudge.JudgedTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One rule held against a profile: whether it holds, on which facts, and what it misses.
 *
 * @param rule the rule
 * @param tried what came out, for each signal that it may rate; those that hold first
 * @param facts what was told and pointed at, by its JSON path in the profile
 */
public record RuleTrial(RuleText rule, List<TriedRule> tried, SortedMap<String, String> facts) {
    /**
     * What came out for one signal, or for a circumstance.
     *
     * @param signal what it would rate; absent: it concludes a circumstance
     * @param rating where that signal stands by all rules; absent: it concludes a circumstance
     * @param explained the rule with what holds and what is missing
     */
    public record TriedRule(
            @Nullable Signal signal, @Nullable Rating rating, ExplainedRule explained) {}

    /**
     * Tries a rule.
     *
     * @param profile what was told, free of contradictions
     * @param asOf the day of assessment
     */
    public static RuleTrial of(Assessor assessor, Profile profile, LocalDate asOf, RuleText rule) {
        JudgedTexts read = assessor.read(profile);
        Standing standing = assessor.judge(profile, asOf, read).standing();
        RuleChecks checks = assessor.evaluator(profile, read).checks();
        SortedMap<String, String> facts = new TreeMap<>();
        RuleWords words = new RuleWords(assessor.rulebook().phrases(), facts);
        List<TriedRule> tried = new ArrayList<>();
        for (SignalCheck held : checks.of(rule.id())) {
            Rating rating = held.signal() == null ? null : standing.rating(held.signal());
            RuleCheck check = rating == Rating.UNKNOWN ? held.check().ofTheUnsaid() : held.check();
            tried.add(new TriedRule(
                    held.signal(), rating, words.explain(List.of(check)).get(0)));
        }
        tried.sort(Comparator.comparing((TriedRule one) -> one.explained().truth(), Comparator.reverseOrder())
                .thenComparingInt(one -> one.explained().missing().size()));
        return new RuleTrial(rule, tried, facts);
    }

    /** Whether it holds of anything; open where it could. */
    public Truth truth() {
        return tried.isEmpty() ? Truth.FAILS : tried.get(0).explained().truth();
    }
}
