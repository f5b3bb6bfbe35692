package io.readiness.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.assessment.RandomProfiles;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.rule.Reason;
import io.readiness.judgement.rule.RuleCheck;
import io.readiness.judgement.rule.RuleChecks;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleCheckTest {
    @Test
    void what_the_rules_conclude_without_a_session_is_what_they_conclude_in_one() {
        RandomProfiles profiles = new RandomProfiles(8);
        for (int i = 0; i < 2_000; i++) {
            Profile profile = profiles.profile();
            Judgement judgement = BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF);
            Standing shown = BuiltIn.ASSESSOR.evaluator(profile).shown();
            for (Circumstance circumstance : Circumstance.values()) {
                assertThat(shown.holds(circumstance) == Truth.HOLDS)
                        .as("%s of %s", circumstance, BuiltIn.json(profile))
                        .isEqualTo(judgement.conclusions().circumstances().containsKey(circumstance));
            }
            for (Signal signal : Signal.values()) {
                assertThat(shown.rating(signal))
                        .as("%s of %s", signal, BuiltIn.json(profile))
                        .isEqualTo(judgement.standing().rating(signal).atWorst());
            }
        }
    }

    @Test
    void a_rule_is_explained_as_concluding_exactly_where_the_engine_concludes_by_it() {
        RandomProfiles profiles = new RandomProfiles(4);
        for (int i = 0; i < 500; i++) {
            Profile profile = profiles.profile();
            Judgement judgement = BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF);
            RuleChecks checks = BuiltIn.ASSESSOR.evaluator(profile).checks();
            for (Circumstance circumstance : Circumstance.values()) {
                assertThat(holding(checks.of(circumstance)))
                        .as("%s of %s", circumstance, BuiltIn.json(profile))
                        .isEqualTo(rules(judgement.because(circumstance)));
            }
            for (Signal signal : Signal.values()) {
                for (Rating rating : List.of(Rating.EXPOSED, Rating.PRACTISED, Rating.OWNED, Rating.PROVEN)) {
                    Set<String> holding = holding(checks.of(new Finding(signal, rating)));
                    if (rating == judgement.standing().rating(signal)) {
                        assertThat(holding).isEqualTo(rules(judgement.because(signal)));
                    } else if (rating.compareTo(judgement.standing().rating(signal)) > 0) {
                        assertThat(holding).as("%s %s", signal, rating).isEmpty();
                    }
                }
            }
        }
    }

    /** What is not known yet must not read as a shortfall, whatever else was told beside it. */
    @Test
    void a_level_that_is_open_has_a_rule_that_is_open() {
        RandomProfiles profiles = new RandomProfiles(6);
        for (int i = 0; i < 300; i++) {
            Profile profile = profiles.profile();
            Judgement judgement = BuiltIn.ASSESSOR.judge(profile, BuiltIn.AS_OF);
            RuleChecks checks = BuiltIn.ASSESSOR.evaluator(profile).checks();
            for (Signal signal : Signal.values()) {
                for (Rating rating : List.of(Rating.EXPOSED, Rating.PRACTISED, Rating.OWNED, Rating.PROVEN)) {
                    if (judgement.standing().reaches(signal, rating) == Truth.OPEN
                            && judgement.standing().rating(signal) != Rating.UNKNOWN
                            && rating == judgement.standing().best(signal)) {
                        assertThat(checks.of(new Finding(signal, rating)))
                                .as("%s %s of %s", signal, rating, BuiltIn.json(profile))
                                .anyMatch(check -> check.truth() == Truth.OPEN);
                    }
                }
            }
        }
    }

    private static Set<String> holding(List<RuleCheck> checks) {
        return checks.stream()
                .filter(check -> check.truth() == Truth.HOLDS)
                .map(RuleCheck::rule)
                .collect(Collectors.toSet());
    }

    private static Set<String> rules(List<Reason> reasons) {
        return reasons.stream().map(Reason::rule).collect(Collectors.toSet());
    }
}
