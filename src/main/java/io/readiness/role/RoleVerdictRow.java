package io.readiness.role;

import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a role, and when.
 *
 * @param verdict the verdict
 * @param needs what it asks of the role on offer and of the candidate; all of them must hold
 * @param title what it is called
 * @param says why, to the candidate
 * @param nextStep the one thing to do next
 * @param claims the claims it rests on
 * @param assumption why it holds where no claim says so
 */
public record RoleVerdictRow(
        RoleVerdict verdict,
        List<Need> needs,
        String title,
        String says,
        String nextStep,
        List<String> claims,
        @Nullable String assumption)
        implements DecisionTable.Row {

    /** What it asks of the candidate. */
    List<Need> ofTheCandidate() {
        return needs.stream()
                .filter(need -> need.that().fields().stream().noneMatch(OfferedRole::isOffered))
                .toList();
    }

    /** The share of fit that it asks for, in percent; null: any. */
    @Nullable
    Integer fit() {
        for (Need need : needs) {
            if (need.that() instanceof Condition.Told told
                    && told.told().equals(OfferedRole.FIT)
                    && told.atLeast() != null) {
                return told.atLeast().value();
            }
        }
        return null;
    }

    /** Whether more evidence or an answer could still lead here: it is for such a role, and for such a candidate. */
    boolean canBeReached(OfferedRole role) {
        List<Need> given = new ArrayList<>();
        for (Need need : needs) {
            Set<String> fields = need.that().fields();
            boolean ofTheRole = fields.stream().anyMatch(OfferedRole::isOffered);
            if (fields.contains(OfferedRole.UNKNOWN)) {
                return false;
            }
            if (ofTheRole ? !fields.contains(OfferedRole.FIT) : !need.that().monotone()) {
                given.add(need);
            }
        }
        return Need.truth(given, role) != Truth.FAILS;
    }
}
