package io.readiness.assessment;

import io.readiness.judgement.Judge;
import io.readiness.judgement.fact.TextFacts;
import io.readiness.judgement.rule.RuleChecks;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import java.util.List;

/**
 * Asks the rules about a profile, and about others that tell the same texts, again and again. The texts are read once, which
 * takes longer than the rules do.
 */
public final class ProfileEvaluator {
    private final Judge judge;
    private final Profile profile;
    private final TextFacts texts;

    ProfileEvaluator(Judge judge, Profile profile, TextFacts texts) {
        this.judge = judge;
        this.profile = profile;
        this.texts = texts;
    }

    /** Where the candidate stands on what was told alone, with everything unknown at worst: enough to tell a band and a path. */
    public Standing shown() {
        return shown(profile);
    }

    /**
     * Where the candidate would stand on that alone.
     *
     * @param changed the profile with something but its texts changed, free of contradictions
     */
    public Standing shown(Profile changed) {
        return judge.shown(changed, texts);
    }

    /** Where the candidate would stand on what was told alone, if a parameter had another value in the rules. */
    public Standing shown(Parameter parameter, int value) {
        return judge.shown(profile, texts, parameter, value);
    }

    /** The values of a parameter, nearest first, at which the rules would conclude something else of what was told. */
    public List<Integer> turningPoints(Parameter parameter) {
        return judge.turningPoints(profile, texts, parameter);
    }

    /** The rules held against the profile, condition by condition. */
    public RuleChecks checks() {
        return judge.checks(profile, texts);
    }
}
