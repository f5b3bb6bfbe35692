package io.readiness.store.order;

import org.jspecify.annotations.Nullable;

/**
 * Which orders a list tells of; what is absent does not matter.
 *
 * @param status only those that are so far
 * @param candidate only those about this candidate
 * @param packageId only those of this package
 * @param job only those for this job, by its reference or its title
 */
public record OrderFilter(
        @Nullable String status,
        @Nullable String candidate,
        @Nullable String packageId,
        @Nullable String job) {
    /** All orders. */
    public static final OrderFilter ALL = new OrderFilter(null, null, null, null);
}
