package io.readiness.judgement.rule;

import io.readiness.judgement.scale.Circumstance;
import java.util.List;

/** The rules of a rulebook, held against one profile, condition by condition. */
public interface RuleChecks {
    /** Every rule that would conclude this, by name. */
    List<RuleCheck> of(Finding finding);

    /** Every rule that would conclude this, by name. */
    List<RuleCheck> of(Circumstance circumstance);
}
