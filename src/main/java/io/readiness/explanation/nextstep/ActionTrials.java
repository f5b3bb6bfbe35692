package io.readiness.explanation.nextstep;

import io.readiness.action.PossibleActions.PossibleAction;
import io.readiness.assessment.ProfileEvaluator;
import io.readiness.judgement.rule.Awaited;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Profile;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries sets of actions with one profile, each set once. */
final class ActionTrials {
    private final Profile profile;
    private final List<PossibleAction> actions;
    private final ProfileEvaluator evaluator;
    private final Effort effort;
    private final Map<BitSet, Standing> tried = new HashMap<>();

    /**
     * Trials.
     *
     * @param profile the candidate
     * @param actions what can be done, each by its index
     * @param evaluator tells where a changed profile stands
     * @param effort how much may be tried
     */
    ActionTrials(Profile profile, List<PossibleAction> actions, ProfileEvaluator evaluator, Effort effort) {
        this.profile = profile;
        this.actions = actions;
        this.evaluator = evaluator;
        this.effort = effort;
    }

    /** What is left of the effort that the rulebook allows; one for all searches of an answer. */
    static final class Effort {
        private long pieces;
        private long steps;

        Effort(int pieces, int steps) {
            this.pieces = pieces;
            this.steps = steps;
        }

        void judge(Profile profile) {
            pieces -= 1 + (profile.evidence() == null ? 0 : profile.evidence().size());
            if (pieces < 0) {
                throw new EffortSpent();
            }
        }

        void step() {
            Awaited.check();
            if (--steps < 0) {
                throw new EffortSpent();
            }
        }
    }

    /** More was tried than the rulebook allows for one answer. */
    static final class EffortSpent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EffortSpent() {
            super("The effort that the rulebook allows is spent.", null, false, false);
        }
    }

    /** Where the candidate would stand after these actions. */
    Standing after(BitSet set) {
        Standing known = tried.get(set);
        if (known == null) {
            Profile done = done(profile, actions(set));
            effort.judge(done);
            known = evaluator.shown(done);
            tried.put((BitSet) set.clone(), known);
        }
        return known;
    }

    /** A profile after these actions. */
    static Profile done(Profile profile, List<PossibleAction> actions) {
        Profile done = profile;
        for (PossibleAction action : actions) {
            done = action.done(done);
        }
        return done;
    }

    List<PossibleAction> actions(BitSet set) {
        return set.stream().mapToObj(actions::get).toList();
    }

    /** How long that action takes. */
    int weeks(int action) {
        return actions.get(action).row().weeks();
    }

    Effort effort() {
        return effort;
    }

    /** All actions together. */
    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, actions.size());
        return all;
    }
}
