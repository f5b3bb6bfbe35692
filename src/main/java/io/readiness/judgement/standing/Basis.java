package io.readiness.judgement.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What numbers rest on.
 *
 * @param claims the claims they rest on
 * @param assumption what of them no claim says, and why it holds; absent: nothing
 */
public record Basis(List<String> claims, @Nullable String assumption) {}
