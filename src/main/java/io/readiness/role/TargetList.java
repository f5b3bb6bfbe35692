package io.readiness.role;

import java.util.List;

/**
 * A list of roles to aim at, narrowed by scope and fit (T7.7).
 *
 * @param roles those kept, the ones to turn to first
 * @param filteredOut those left out, each with its reasons
 */
public record TargetList(List<RoleMatch> roles, List<FilteredOut> filteredOut) {}
