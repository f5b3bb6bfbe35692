package io.readiness.store.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of orders.
 *
 * @param orders the orders, newest first
 * @param next where the next part begins; absent: this is the last one
 */
public record OrderPage(List<KeptOrder> orders, @Nullable String next) {}
