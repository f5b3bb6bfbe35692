package io.readiness.api.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.api.body.Incident;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemForm;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.decision.StoreProblems;
import io.readiness.api.order.OrderProblems;
import io.readiness.screening.OrderRefusal;
import io.readiness.screening.OrderRefusal.UnknownOrder;
import io.readiness.screening.OrderRefusal.UnknownPackage;
import io.readiness.store.database.StoreFault;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers a vendor in its form, whatever happens. */
public final class VendorAnswers {
    private static final Logger LOG = Logger.getLogger(VendorAnswers.class);

    private VendorAnswers() {}

    /** The answer to a request of a vendor: what the work comes to, or why it comes to nothing. */
    public static RestResponse<byte[]> to(RoutingContext routing, Supplier<JsonNode> work) {
        try {
            return answer(200, work.get().toString().getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException failure) {
            Problem problem = problem(routing, failure);
            ProblemForm form =
                    Objects.requireNonNull(ProblemForm.at(routing.request().path()), "Vendors are answered in a form.");
            return answer(problem.status(), form.told(problem));
        }
    }

    private static Problem problem(RoutingContext routing, RuntimeException failure) {
        if (failure instanceof ProblemException refused) {
            return refused.problem();
        }
        if (failure instanceof UnknownPackage unknown) {
            // A vendor knows nothing of the name that the field has in our own API.
            return Problem.of(ProblemKind.INVALID_REQUEST, Objects.requireNonNull(unknown.getMessage()));
        }
        if (failure instanceof UnknownOrder) {
            return Problem.of(
                    ProblemKind.UNKNOWN_ORDER,
                    "Nothing was ordered here by this id, or it was erased with its candidate. Send the id as the answer told it when it was ordered.");
        }
        if (failure instanceof OrderRefusal refused) {
            return OrderProblems.of(refused);
        }
        if (failure instanceof StoreFault fault) {
            LOG.error(fault.getMessage());
            return Problem.of(
                    ProblemKind.STORE_UNAVAILABLE, "What is kept cannot be read just now. Send it again in a while.");
        }
        return StoreProblems.of(failure).orElseGet(() -> Incident.in(routing, failure));
    }

    private static RestResponse<byte[]> answer(int status, byte[] body) {
        return ResponseBuilder.<byte[]>create(status)
                .entity(body)
                .type(ProblemForm.MEDIA_TYPE)
                .build();
    }
}
