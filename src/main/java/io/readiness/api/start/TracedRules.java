package io.readiness.api.start;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.judgement.rule.Conclusions;
import io.readiness.judgement.rule.RuleEvaluator;
import io.readiness.judgement.rule.Rules;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Rules of which each session is a span, which tells how much was told and never what. */
final class TracedRules implements Rules {
    private final Rules rules;
    private final Edition edition;
    private final Tracer tracer;

    TracedRules(Rules rules, Edition edition, Tracer tracer) {
        this.rules = rules;
        this.edition = edition;
        this.tracer = tracer;
    }

    /** The same rules where nobody records traces: OpenTelemetry's agent is there before all else, or not at all. */
    static Rules of(Rules rules, Edition edition) {
        return GlobalOpenTelemetry.isSet()
                ? new TracedRules(rules, edition, GlobalOpenTelemetry.getTracer("io.readiness"))
                : rules;
    }

    @Override
    public Conclusions conclude(List<Object> facts) {
        Span span = tracer.spanBuilder("rule session")
                .setAttribute("readiness.rulebook.version", edition.version())
                .setAttribute("readiness.rulebook.hash", edition.hash())
                .setAttribute("readiness.rules.facts", facts.size())
                .startSpan();
        try (Scope within = span.makeCurrent()) {
            Conclusions concluded = rules.conclude(facts);
            if (span.isRecording()) {
                span.setAttribute("readiness.rules.spoken", concluded.rules().size());
            }
            return concluded;
        } catch (RuntimeException | Error e) {
            failed(span, e);
            throw e;
        } finally {
            span.end();
        }
    }

    /** By its kind alone: what an exception says may quote what was told. Nobody's waiting any more is no fault. */
    private static void failed(Span span, Throwable e) {
        span.setAttribute("error.type", e.getClass().getName());
        if (!(e instanceof CancellationException)) {
            span.setStatus(StatusCode.ERROR);
        }
    }

    @Override
    public RuleEvaluator evaluator() {
        return rules.evaluator();
    }
}
