package io.readiness.api.order;

import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.ProblemMapper;
import io.readiness.screening.OrderRefusal;
import io.readiness.screening.OrderRefusal.NoConsent;
import io.readiness.screening.OrderRefusal.NoResult;
import io.readiness.screening.OrderRefusal.UnknownInvitation;
import io.readiness.screening.OrderRefusal.UnknownOrder;
import io.readiness.screening.OrderRefusal.UnknownPackage;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells as problems what cannot be done with an order. */
public final class OrderProblems {
    private final ProblemMapper mapper;

    OrderProblems(ProblemMapper mapper) {
        this.mapper = mapper;
    }

    /** The problem behind a refusal. */
    public static Problem of(OrderRefusal refusal) {
        String sentence = Objects.requireNonNull(refusal.getMessage(), "No order is refused without a sentence.");
        if (refusal instanceof UnknownPackage unknown) {
            return Problem.of(
                    ProblemKind.INVALID_REQUEST,
                    sentence,
                    List.of(new Fault(
                            "$.packageId",
                            unknown.id(),
                            "is no package that is on offer",
                            unknown.nearest().isEmpty()
                                    ? "The rulebook in force offers none."
                                    : "Did you mean " + unknown.nearest() + "? GET /api/v1/packages lists them.")));
        }
        return Problem.of(kind(refusal), sentence);
    }

    private static ProblemKind kind(OrderRefusal refusal) {
        if (refusal instanceof UnknownOrder) {
            return ProblemKind.UNKNOWN_ORDER;
        } else if (refusal instanceof UnknownInvitation) {
            return ProblemKind.UNKNOWN_INVITATION;
        } else if (refusal instanceof NoConsent) {
            return ProblemKind.CONSENT_MISSING;
        }
        return refusal instanceof NoResult ? ProblemKind.NO_RESULT : ProblemKind.ORDER_NOT_OPEN;
    }

    @ServerExceptionMapper
    RestResponse<Object> refused(OrderRefusal refusal, RoutingContext routing) {
        return mapper.answer(of(refusal), routing);
    }
}
