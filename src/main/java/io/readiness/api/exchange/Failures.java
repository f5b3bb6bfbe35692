package io.readiness.api.exchange;

import io.readiness.api.body.Incident;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.ProblemWriter;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Tells as a problem what no resource has told: failures of what stands before them, and of answers underway. */
@Singleton
final class Failures {
    /** Before the framework's own, which answers in another form and logs the address with its query. */
    private static final int ORDER = Integer.MAX_VALUE - 1;

    private final ProblemWriter problems;

    Failures(ProblemWriter problems) {
        this.problems = problems;
    }

    void tell(@Observes Router router) {
        router.route().order(ORDER).failureHandler(this::tell);
    }

    private void tell(RoutingContext routing) {
        problems.write(routing, problem(routing, routing.failure()));
    }

    private static Problem problem(RoutingContext routing, @Nullable Throwable failure) {
        if (failure instanceof ProblemException refused) {
            return refused.problem();
        }
        if (failure instanceof RejectedExecutionException) {
            return Problem.of(ProblemKind.BUSY, "The service has more to do than it can. Send it again after a while.");
        }
        int status = failure instanceof HttpException told ? told.getStatusCode() : routing.statusCode();
        boolean told = failure == null || failure instanceof HttpException;
        return told && status >= 400 && status != 500
                ? Problem.of(status)
                : Incident.in(routing, failure == null ? new IllegalStateException() : failure);
    }
}
