package io.readiness.api.integration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemForm;
import io.readiness.api.exchange.AnswerHeaders;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Has everything below {@code /integrations} told as JSON of the vendor, whoever tells it, and read as JSON whatever it is called. */
@Singleton
public final class VendorForms {
    /** Before everything that may refuse a request. */
    private static final int ORDER = AnswerHeaders.ORDER + 5;

    /** More would be read by nobody. */
    private static final int MOST_FAULTS = 3;

    /** Only the status is in the vendor's text; the rest is for whoever looks into its log. */
    static final ProblemForm GREENHOUSE =
            problem -> bytes(object().put("status", problem.status()).put("message", sentence(problem)));

    /** The message is what a recruiter sees. */
    static final ProblemForm ASHBY =
            problem -> bytes(object().put("success", false).put("message", sentence(problem)));

    void prepare(@Observes Router router) {
        router.route(Vendor.GREENHOUSE.path() + "/*").order(ORDER).handler(routing -> prepare(routing, GREENHOUSE));
        router.route(Vendor.ASHBY.path() + "/*").order(ORDER).handler(routing -> prepare(routing, ASHBY));
    }

    private static void prepare(RoutingContext routing, ProblemForm form) {
        routing.put(ProblemForm.KEY, form);
        routing.request().headers().remove(HttpHeaders.ACCEPT);
        if (routing.request().headers().contains(HttpHeaders.CONTENT_TYPE)) {
            routing.request().headers().set(HttpHeaders.CONTENT_TYPE, ProblemForm.MEDIA_TYPE);
        }
        routing.next();
    }

    /** All of a problem in one line. */
    static String sentence(Problem problem) {
        List<Problem.Fault> faults = problem.faults();
        return faults == null
                ? problem.detail()
                : faults.stream()
                        .limit(MOST_FAULTS)
                        .map(fault -> fault.path() + " " + fault.message() + ". " + fault.hint())
                        .collect(Collectors.joining(" "));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static byte[] bytes(ObjectNode told) {
        return told.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A vendor, as addresses name it. */
    public enum Vendor {
        GREENHOUSE,
        ASHBY;

        /** Its name in the store, in settings and on deliveries. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        String path() {
            return "/integrations/" + id();
        }

        /** What it asks of a tenant, below its path. */
        List<String> calls(String tenant) {
            return switch (this) {
                case GREENHOUSE ->
                    List.of("list_tests", "send_test", "test_status", "response_error", "webhooks/" + tenant);
                case ASHBY ->
                    List.of("assessment.list", "assessment.start", "assessment.cancel", "assessment.customField.list");
            };
        }
    }
}
