package io.readiness.api.integration;

import io.readiness.api.body.ProblemForm;
import io.readiness.api.exchange.AnswerHeaders;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What vendors send and get is JSON, whatever their clients call it: their texts speak of nothing else. */
@Singleton
final class VendorBodies {
    /** Before everything that may refuse a request. */
    private static final int ORDER = AnswerHeaders.ORDER + 5;

    void prepare(@Observes Router router) {
        for (Vendor vendor : Vendor.values()) {
            router.route(vendor.path() + "/*").order(ORDER).handler(VendorBodies::prepare);
        }
    }

    private static void prepare(RoutingContext routing) {
        routing.request().headers().remove(HttpHeaders.ACCEPT);
        if (routing.request().headers().contains(HttpHeaders.CONTENT_TYPE)) {
            routing.request().headers().set(HttpHeaders.CONTENT_TYPE, ProblemForm.MEDIA_TYPE);
        }
        routing.next();
    }
}
