package io.readiness.api.body;

import io.readiness.api.body.Problem.Fault;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every failure as a problem (RFC 9457): what happened and what to try, never how the service is made. */
public final class ProblemMapper {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int SECONDS_UNTIL_LESS_TO_DO = 1;

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    RestResponse<Problem> refused(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    RestResponse<Problem> unknownPath(NotFoundException e, UriInfo uri) {
        return answer(new Problem(
                "unknown-path",
                "Nothing is here",
                404,
                "There is nothing at " + Fault.shortened(uri.getPath()) + ". GET /q/openapi lists what there is."));
    }

    @ServerExceptionMapper
    RestResponse<Problem> wrongMethod(NotAllowedException e) {
        return answer(new Problem(
                "wrong-method",
                "This is not done here",
                405,
                "OPTIONS tells what is. GET /q/openapi tells it in full."));
    }

    @ServerExceptionMapper
    RestResponse<Problem> notAcceptable(NotAcceptableException e) {
        return answer(
                new Problem(
                        "not-acceptable",
                        "The answer has another form",
                        406,
                        "The answer is application/json, application/x-ndjson of a batch, and text/calendar where the path ends in .ics. Accept that."));
    }

    @ServerExceptionMapper
    RestResponse<Problem> wrongContentType(NotSupportedException e) {
        return answer(new Problem(
                "wrong-content-type",
                "The body has a form that is not read here",
                415,
                "Send the body as application/json, or a batch as application/x-ndjson, in UTF-8 and not compressed."));
    }

    @ServerExceptionMapper
    RestResponse<Problem> other(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        if (status.getStatusCode() >= 500) {
            return unexpected(e);
        }
        return answer(new Problem(
                "request",
                status.getReasonPhrase(),
                status.getStatusCode(),
                "The request cannot be read. Compare it with /q/openapi."));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable e) {
        return answer(unforeseen(e));
    }

    /** A fault of the service, which its log keeps. */
    public static Problem unforeseen(Throwable e) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(e, "Incident %s", incident);
        return new Problem(
                "/problems/unexpected",
                "The service failed",
                500,
                "This is a fault of the service. Tell its operator the incident; the log has it.",
                "urn:uuid:" + incident,
                null);
    }

    private static RestResponse<Problem> answer(Problem problem) {
        RestResponse.ResponseBuilder<Problem> answer = RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(MEDIA_TYPE);
        return (problem.status() == 503 ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_LESS_TO_DO) : answer)
                .build();
    }
}
