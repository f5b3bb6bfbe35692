package io.readiness.api.body;

import io.readiness.api.body.ProblemView.ProblemPage;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every failure as a problem (RFC 9457): what happened and what to try, never how the service is made. */
public final class ProblemMapper {
    private final ProblemView view;

    ProblemMapper(ProblemView view) {
        this.view = view;
    }

    @ServerExceptionMapper
    RestResponse<Object> refused(ProblemException e, RoutingContext routing) {
        return answer(e.problem(), routing);
    }

    @ServerExceptionMapper
    RestResponse<Object> unknownPath(NotFoundException e, UriInfo uri, RoutingContext routing) {
        return answer(Problem.unknownPath(uri.getPath(), ""), routing);
    }

    @ServerExceptionMapper
    RestResponse<Object> other(WebApplicationException e, RoutingContext routing) {
        int status = e.getResponse().getStatus();
        return status >= 500 ? unexpected(e, routing) : answer(Problem.of(status), routing);
    }

    @ServerExceptionMapper
    RestResponse<Object> unexpected(Throwable e, RoutingContext routing) {
        return answer(Incident.in(routing, e), routing);
    }

    /** A problem as whoever asked is told of it: as a page where they look at one. */
    public RestResponse<Object> answer(Problem problem, RoutingContext routing) {
        ProblemPage page = view.of(
                problem, routing.request().path(), routing.request().headers().getAll(HttpHeaders.ACCEPT));
        ResponseBuilder<Object> answer = ResponseBuilder.create(problem.status());
        return page == null
                ? answer.entity(problem).type(Problem.MEDIA_TYPE).build()
                : answer.entity(page.html())
                        .type(page.type())
                        .header(ProblemWriter.POLICY, page.policy())
                        .build();
    }
}
