package io.readiness.api.exchange;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The span that OpenTelemetry's agent has begun for a request, where there is such an agent. */
public final class RequestSpan {
    private static final boolean TRACED = GlobalOpenTelemetry.isSet();

    /** An address may name a candidate; the others tell who asks. */
    private static final List<String> TOLD_BY_CALLERS =
            List.of("url.path", "url.query", "user_agent.original", "client.address");

    private RequestSpan() {}

    /** Takes out of the span of the request that begins here what its caller told. */
    public static void redact() {
        if (TRACED) {
            Span span = Span.current();
            TOLD_BY_CALLERS.forEach(attribute -> span.setAttribute(attribute, "REDACTED"));
        }
    }

    /** Names it as its resource has it: the agent knows the address only of what a resource begins to answer, and not of a batch. */
    static void name(String method, String template) {
        if (TRACED) {
            Span.current().updateName(method + " " + template).setAttribute("http.route", template);
        }
    }

    /** That of the request that is handled here; null: nobody traces it. */
    static @Nullable SpanContext current() {
        if (!TRACED) {
            return null;
        }
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span : null;
    }
}
