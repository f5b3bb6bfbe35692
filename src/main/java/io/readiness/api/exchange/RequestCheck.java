package io.readiness.api.exchange;

import io.quarkus.runtime.LaunchMode;
import io.readiness.api.body.Asked;
import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.body.ProblemWriter;
import io.readiness.api.exchange.Endpoints.Endpoint;
import io.readiness.api.exchange.Endpoints.Operation;
import io.readiness.rulebook.Nearest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what can be refused before the body is read: by address, method, headers and query. Each resource says what it
 * takes; this holds every request against it, so that none has to.
 */
@Singleton
public final class RequestCheck {
    /** Behind what every answer has, before everything that reads or answers. */
    public static final int ORDER = AnswerHeaders.ORDER + 10;

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private static final String ACCEPT_POST = "Accept-Post";

    private final Endpoints endpoints;
    private final ManagementServer management;
    private final ProblemWriter problems;

    RequestCheck(Endpoints endpoints, ManagementServer management, ProblemWriter problems) {
        this.endpoints = endpoints;
        this.management = management;
        this.problems = problems;
    }

    void check(@Observes Router router) {
        router.route()
                .order(ORDER)
                .handler(routing -> {
                    try {
                        pass(routing);
                    } catch (ProblemException refused) {
                        problems.write(routing, refused.problem());
                    }
                })
                .failureHandler(RequestCheck::tellOfTheWhole);
    }

    /** {@code OPTIONS *} asks what is done here at all, and has no path by which it could be routed. */
    private static void tellOfTheWhole(RoutingContext routing) {
        if (routing.request().method().equals(HttpMethod.OPTIONS)
                && routing.request().uri().equals("*")) {
            routing.response()
                    .putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS, POST")
                    .setStatusCode(204)
                    .end();
        } else {
            routing.next();
        }
    }

    private void pass(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String method = request.method().name();
        if (!METHODS.contains(method)) {
            throw refused(ProblemKind.UNKNOWN_METHOD, "The service knows no such method.");
        }
        Endpoint endpoint = endpoint(routing);
        if (endpoint == null) {
            routing.next();
            return;
        }
        RequestSpan.name(method, endpoint.template());
        Operation operation = endpoint.operation(method);
        if (operation == null) {
            routing.response().putHeader(HttpHeaders.ALLOW, endpoint.allowed());
            if (!method.equals("OPTIONS")) {
                throw refused(
                        ProblemKind.WRONG_METHOD,
                        "What is done here is " + endpoint.allowed() + ". GET /q/openapi tells it in full.");
            }
            endpoint.accepted().ifPresent(forms -> routing.response().putHeader(ACCEPT_POST, forms));
            routing.response().setStatusCode(204).end();
            return;
        }
        Asked asked = asked(request, endpoint, operation);
        check(routing, operation);
        if (!endpoint.management()) {
            asked.with(routing);
        }
        routing.next();
    }

    /** Before it is settled in which form it is answered. */
    private static Asked asked(HttpServerRequest request, Endpoint endpoint, Operation operation) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        String method = request.method().equals(HttpMethod.HEAD)
                ? "GET"
                : request.method().name();
        return new Asked(
                method + " " + endpoint.template(),
                operation.open(),
                operation.needs(),
                operation.isPage() && accepted != null && accepted.contains(MediaType.TEXT_HTML));
    }

    private static void check(RoutingContext routing, Operation operation) {
        HttpServerRequest request = routing.request();
        if (operation.isForm()) {
            SameSite.check(request);
        }
        if (!operation.consumes().isEmpty()) {
            checkSent(routing, operation);
        }
        if (!operation.produces().isEmpty()) {
            ContentTypes.checkAccepted(request.headers(), operation);
            if (!operation.isPage()) {
                // It is settled here, also where the framework behind would settle it otherwise. What goes wrong with a
                // page is told
                // as a page to those who like pages.
                request.headers().remove(HttpHeaders.ACCEPT);
            }
        }
        if (operation.query() != null) {
            QueryParameters.check(request.query(), operation.query());
        }
    }

    /** Says with a refusal what would have been read. */
    private static void checkSent(RoutingContext routing, Operation operation) {
        try {
            ContentTypes.checkSent(routing.request().headers(), operation);
        } catch (ProblemException refused) {
            routing.response()
                    .putHeader(HttpHeaders.ACCEPT, operation.accepted())
                    .putHeader(ACCEPT_POST, operation.accepted())
                    .putHeader(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IDENTITY);
            throw refused;
        }
    }

    /** What is at the address; null: the framework may have something there. */
    private @Nullable Endpoint endpoint(RoutingContext routing) {
        String path = routing.request().path();
        Endpoint endpoint = isPlain(path, routing.normalizedPath()) ? endpoints.at(path) : null;
        if (endpoint != null && management.answers(routing.request(), endpoint.management())) {
            return endpoint;
        }
        if (endpoint == null && path.startsWith("/q/") && LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            return null;
        }
        throw new ProblemException(Problem.unknownPath(path, nearest(path, routing)));
    }

    /** One address for each thing: what guards a path in front of this service then guards all of it. */
    private static boolean isPlain(String path, String normalized) {
        return path.equals(normalized)
                && path.indexOf(';') < 0
                && !path.contains("//")
                && (path.length() == 1 || !path.endsWith("/"));
    }

    private String nearest(String path, RoutingContext routing) {
        String plain = routing.normalizedPath().replaceAll("//+", "/").replaceAll("(?<=.)/$", "");
        List<String> here = endpoints.paths().stream()
                .filter(one -> isAnswered(one, routing.request()))
                .toList();
        String meant =
                !plain.equals(path) && isAnswered(plain, routing.request()) ? plain : Nearest.misspelt(plain, here);
        return meant == null ? "" : " Did you mean " + Fault.shortened(meant) + "?";
    }

    private boolean isAnswered(String path, HttpServerRequest request) {
        Endpoint endpoint = endpoints.at(path);
        return endpoint != null && management.answers(request, endpoint.management());
    }

    private static ProblemException refused(ProblemKind kind, String detail) {
        return new ProblemException(Problem.of(kind, detail));
    }
}
