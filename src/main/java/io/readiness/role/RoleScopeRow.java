package io.readiness.role;

import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scope and what shows it.
 *
 * @param scope the scope
 * @param needs what it asks of the role: its words, its title, and how many of its signs show
 * @param target the path whose target tells the levels wanted; absent: none does
 * @param technicalTarget the same where the product is technical
 * @param otherwise the level wanted of a signal where no target tells one
 * @param says what it means, to the candidate
 * @param claims the claims it rests on
 * @param assumption why it holds where no claim says so
 */
public record RoleScopeRow(
        RoleScope scope,
        List<Need> needs,
        @Nullable Path target,
        @Nullable Path technicalTarget,
        Rating otherwise,
        String says,
        List<String> claims,
        @Nullable String assumption)
        implements DecisionTable.Row {}
