package io.readiness.judgement.fact;

import io.readiness.judgement.fact.Fact.RuleFact;
import io.readiness.profile.ScaledWork;
import java.util.Set;

/** A fact for the rules: the work told at the scale of several teams. */
public record ScaledPractice(Set<ScaledWork> work) implements RuleFact {
    @Override
    public Fact fact() {
        return new Fact("$.scaledWork", JsonPaths.value(work));
    }

    /** How many of the six parts of a SAFe context are around (C1.5). */
    public int parts() {
        return work.size() - duties();
    }

    /** How many of the three duties in it are the candidate's (C1.7). */
    public int duties() {
        int duties = 0;
        for (ScaledWork one : work) {
            if (one.isDuty()) {
                duties++;
            }
        }
        return duties;
    }
}
