package io.readiness.api.order;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what becomes of orders; it knows nothing of any applicant. */
@Singleton
final class OrderMeters {
    private final MeterRegistry registry;

    OrderMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Something happened to an order, in a word: created, started, completed, cancelled, withdrawn, expired, reminded. */
    void happened(String what) {
        registry.counter("readiness.orders", "what", what).increment();
    }
}
