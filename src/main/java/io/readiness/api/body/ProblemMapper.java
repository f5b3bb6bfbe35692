package io.readiness.api.body;

import io.readiness.api.body.Problem.Fault;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every failure as a problem (RFC 9457): what happened and what to try, never how the service is made. */
public final class ProblemMapper {
    private static final int SECONDS_UNTIL_LESS_TO_DO = 1;

    @ServerExceptionMapper
    RestResponse<Problem> refused(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    RestResponse<Problem> unknownPath(NotFoundException e, UriInfo uri) {
        return answer(Problem.of(
                ProblemKind.UNKNOWN_PATH,
                "There is nothing at " + Fault.shortened(uri.getPath()) + ". GET /q/openapi lists what there is."));
    }

    @ServerExceptionMapper
    RestResponse<Problem> other(WebApplicationException e, RoutingContext routing) {
        int status = e.getResponse().getStatus();
        return status >= 500 ? unexpected(e, routing) : answer(Problem.of(status));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable e, RoutingContext routing) {
        return answer(Incident.in(routing, e));
    }

    private static RestResponse<Problem> answer(Problem problem) {
        RestResponse.ResponseBuilder<Problem> answer = RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE);
        return (problem.status() == 503 ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_LESS_TO_DO) : answer)
                .build();
    }
}
