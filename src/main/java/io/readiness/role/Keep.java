package io.readiness.role;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which roles to keep in the list. Only what surely fails is filtered out; what depends on something unknown is kept.
 *
 * @param verdicts the verdicts to keep; absent: all
 * @param scopes the scopes to keep; absent: all
 * @param fitFrom the share of fit, in percent, that a role must at least be able to reach; absent: any
 * @param technical whether the product is to be technical; absent: either
 */
public record Keep(
        @Nullable Set<@NotNull RoleVerdict> verdicts,
        @Nullable Set<@NotNull RoleScope> scopes,
        @Nullable @PositiveOrZero @Max(100) Integer fitFrom,
        @Nullable Boolean technical) {
    static final Keep ALL = new Keep(null, null, null, null);
}
