package io.readiness.api.exchange;

import io.opentelemetry.api.trace.SpanContext;
import io.readiness.api.body.Incident;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.start.RuleTime;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What every answer says about itself: which request it answers, how long that took, and that nobody is to make more of it. */
@Singleton
public final class AnswerHeaders {
    /** First of all, so that whatever answers later has them. */
    public static final int ORDER = Integer.MIN_VALUE + 10;

    public static final String REQUEST_ID = "X-Request-Id";

    /** What every page and document may do unless it says more of itself: nothing. */
    private static final String NO_CONTENT = "default-src 'none'; frame-ancestors 'none'";

    private static final String POLICY = "Content-Security-Policy";
    private static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";
    private static final String TRACE_PARENT = "traceparent";
    private static final String TRACE_RESPONSE = "traceresponse";
    private static final String TRACE_ID = "traceId";

    /** What identifiers of requests are made of; nothing that could stand for a person or break a line of a log. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

    /** W3C Trace Context: a later version may append more, and version ff is none. */
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)([0-9a-f]{2})-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}((?:-.*)?)");

    private static final long MICROS = 1_000;

    void describe(@Observes Router router) {
        router.route().order(ORDER).handler(AnswerHeaders::begun).failureHandler(AnswerHeaders::begun);
    }

    /** What cannot even be routed fails before anything has begun. */
    private static void begun(RoutingContext routing) {
        if (routing.get(REQUEST_ID) == null) {
            begin(routing);
        }
        routing.next();
    }

    private static void begin(RoutingContext routing) {
        long start = System.nanoTime();
        RuleTime rules = RuleTime.begin();
        String id = requestId(routing.request().headers().getAll(REQUEST_ID));
        SpanContext span = RequestSpan.current();
        String trace = span == null ? traceId(routing.request()) : span.getTraceId();
        routing.put(REQUEST_ID, id);
        MDC.put(Incident.REQUEST_ID, id);
        if (trace != null) {
            MDC.put(TRACE_ID, trace);
        }
        routing.addHeadersEndHandler(ended -> {
            MultiMap headers = routing.response().headers();
            headers.set(REQUEST_ID, id);
            if (trace != null) {
                headers.set(TRACE_RESPONSE, "00-" + trace + "-" + place(span));
            }
            headers.set("Server-Timing", timing(System.nanoTime() - start, rules.nanos()));
            guard(headers);
            comeAgain(headers, routing.response().getStatusCode());
            if (routing.request().method().equals(HttpMethod.HEAD)
                    && headers.contains(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY, true)) {
                headers.remove(HttpHeaders.CONTENT_ENCODING);
            }
        });
    }

    /** What keeps browsers and caches from making more of an answer than it is, where it does not say better itself. */
    private static void guard(MultiMap headers) {
        headers.set(CONTENT_TYPE_OPTIONS, "nosniff");
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, NO_CONTENT);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Says when to send again what was refused for want of room or workers. */
    private static void comeAgain(MultiMap headers, int status) {
        if (status == ProblemKind.BUSY.status()
                && headers.contains(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE, true)) {
            headers.set(HttpHeaders.RETRY_AFTER, ProblemKind.SECONDS_UNTIL_LESS_TO_DO);
        }
    }

    /**
     * All headers of an answer to what has not become a request, but its length.
     *
     * @param told what the request says in {@link #REQUEST_ID}
     */
    public static MultiMap ofRefusal(Problem problem, List<String> told) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(REQUEST_ID, requestId(told));
        guard(headers);
        comeAgain(headers, problem.status());
        return headers;
    }

    private static String requestId(List<String> told) {
        return told.size() == 1 && SAFE.matcher(told.get(0)).matches() ? told.get(0) : hexadecimal() + hexadecimal();
    }

    private static @Nullable String traceId(HttpServerRequest request) {
        List<String> told = request.headers().getAll(TRACE_PARENT);
        Matcher parent = PARENT.matcher(told.size() == 1 ? told.get(0) : "");
        return parent.matches()
                        && (parent.group(3).isEmpty() || !parent.group(1).equals("00"))
                ? parent.group(2)
                : null;
    }

    /** In the trace of a caller where nobody records it: there is no span to name but the answer itself. */
    private static String place(@Nullable SpanContext span) {
        return span == null
                ? hexadecimal() + "-00"
                : span.getSpanId() + "-" + span.getTraceFlags().asHex();
    }

    private static String hexadecimal() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** In milliseconds, as Server-Timing has it: all of the service's time until the answer begins, and the rules' part. */
    private static String timing(long all, long rules) {
        return "app;dur=" + millis(all) + (rules == 0 ? "" : ", rules;dur=" + millis(rules));
    }

    private static String millis(long nanos) {
        long micros = nanos / MICROS;
        String fraction = String.valueOf(MICROS + micros % MICROS);
        return micros / MICROS + "." + fraction.substring(1);
    }
}
