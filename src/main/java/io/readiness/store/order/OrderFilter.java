package io.readiness.store.order;

import org.jspecify.annotations.Nullable;

/**
 * Which orders a list tells of; what is absent does not matter.
 *
 * @param status only those that are so far
 * @param candidate only those about this candidate
 */
public record OrderFilter(@Nullable String status, @Nullable String candidate) {}
