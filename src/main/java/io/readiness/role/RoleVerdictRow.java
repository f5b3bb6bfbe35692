package io.readiness.role;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.Need;
import io.readiness.judgement.Truth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a role, and when. The rows are read from the first to the last; the first that holds on what is shown is
 * the verdict.
 *
 * @param verdict the verdict
 * @param scopes the scopes it is given for; absent: any
 * @param fit the share of fit it asks for, in percent; absent: any
 * @param unknown the share of what is asked, in percent, of which nothing must be known; absent: any
 * @param technical whether the product is technical; absent: either
 * @param needs what it asks of the candidate; all of them must hold
 * @param title what it is called
 * @param says why, to the candidate
 * @param nextStep the one thing to do next
 * @param claims the claims it rests on
 * @param assumption why it holds where no claim says so
 */
public record RoleVerdictRow(
        RoleVerdict verdict,
        @Nullable Set<RoleScope> scopes,
        @Nullable Integer fit,
        @Nullable Integer unknown,
        @Nullable Boolean technical,
        List<Need> needs,
        String title,
        String says,
        String nextStep,
        List<String> claims,
        @Nullable String assumption) {

    Truth truth(RoleScope scope, EvidenceFit reached, Truth isTechnical, Judgement judgement) {
        Truth truth = Truth.of(scopes == null || scopes.contains(scope)).and(judgement.truth(needs));
        if (fit != null) {
            truth = truth.and(reached.reaches(fit));
        }
        if (unknown != null) {
            truth = truth.and(Truth.of(reached.openShare() >= unknown));
        }
        return technical == null ? truth : truth.and(technical ? isTechnical : isTechnical.not());
    }

    /** Whether more evidence or an answer could still lead here: it is for such a role, and for such a candidate. */
    boolean canBeReached(RoleScope scope, Truth isTechnical, Judgement judgement) {
        boolean forTheRole = unknown == null
                && (scopes == null || scopes.contains(scope))
                && (technical == null || (technical ? isTechnical : isTechnical.not()) != Truth.FAILS);
        return forTheRole
                && judgement.truth(needs.stream()
                                .filter(need -> !need.that().monotone())
                                .toList())
                        != Truth.FAILS;
    }
}
