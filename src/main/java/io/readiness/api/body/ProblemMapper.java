package io.readiness.api.body;

import io.readiness.api.body.Problem.Fault;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every failure as a problem (RFC 9457): what happened and what to try, never how the service is made. */
public final class ProblemMapper {
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
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
