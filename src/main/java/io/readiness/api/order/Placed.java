package io.readiness.api.order;

import io.readiness.screening.Order;

/**
 * An order that was placed.
 *
 * @param order as it stands
 * @param again whether it was placed before, under the same reference
 */
public record Placed(Order order, boolean again) {}
