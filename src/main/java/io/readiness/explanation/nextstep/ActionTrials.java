package io.readiness.explanation.nextstep;

import io.readiness.action.PossibleActions.PossibleAction;
import io.readiness.assessment.ProfileEvaluator;
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
    private final ProfileEvaluator probe;
    private final Effort effort;
    private final Map<BitSet, Standing> tried = new HashMap<>();

    /**
     * Trials.
     *
     * @param profile the candidate
     * @param actions what can be done, each by its index
     * @param probe asks where a changed profile stands
     * @param effort how much may be tried
     */
    ActionTrials(Profile profile, List<PossibleAction> actions, ProfileEvaluator probe, Effort effort) {
        this.profile = profile;
        this.actions = actions;
        this.probe = probe;
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
            if (--steps < 0) {
                throw new EffortSpent();
            }
        }
    }

    /** Where the candidate would stand after these actions. */
    Standing after(BitSet set) {
        Standing known = tried.get(set);
        if (known == null) {
            Profile done = done(set);
            effort.judge(done);
            known = probe.shown(done);
            tried.put((BitSet) set.clone(), known);
        }
        return known;
    }

    /** The profile after these actions. */
    Profile done(BitSet set) {
        Profile done = profile;
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            done = actions.get(i).done(done);
        }
        return done;
    }

    List<PossibleAction> actions() {
        return actions;
    }

    Effort effort() {
        return effort;
    }

    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, actions.size());
        return all;
    }
}
