package io.readiness.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.readiness.judgement.rule.Rules;
import io.readiness.rulebook.BuiltIn;
import io.readiness.rulebook.rule.RuleSessions;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracedRulesTest {
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private final InMemorySpanExporter recorded = InMemorySpanExporter.create();
    private final SdkTracerProvider tracers = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(recorded))
            .build();

    @AfterEach
    void close() {
        tracers.close();
    }

    private Throwable failure(Rules rules) {
        Rules traced = new TracedRules(
                rules,
                BuiltIn.COMPILED.rulebook().edition(),
                tracers.get(getClass().getName()));
        return catchThrowable(() -> traced.conclude(List.of()));
    }

    private SpanData span() {
        assertThat(recorded.getFinishedSpanItems()).hasSize(1);
        return recorded.getFinishedSpanItems().get(0);
    }

    @Test
    void a_session_that_failed_says_what_kind_of_failure_it_was_and_not_its_sentence() {
        RuleSessions putAway = BuiltIn.COMPILED.open();
        putAway.close();

        Throwable failure = failure(putAway);

        assertThat(failure).hasMessageContaining(" ");
        assertThat(span().getStatus()).isEqualTo(StatusData.error());
        assertThat(span().getAttributes().get(ERROR))
                .isEqualTo(failure.getClass().getName());
        assertThat(span().toString()).doesNotContain(failure.getMessage());
    }

    @Test
    void a_session_that_nobody_waits_for_has_not_failed() {
        Thread.currentThread().interrupt();
        try {
            assertThat(failure(BuiltIn.SESSIONS)).isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
        assertThat(span().getStatus()).isEqualTo(StatusData.unset());
        assertThat(span().getAttributes().get(ERROR)).isEqualTo(CancellationException.class.getName());
    }

    @Test
    void where_nobody_records_traces_the_rules_are_left_alone() {
        assertThat(TracedRules.of(BuiltIn.SESSIONS, BuiltIn.COMPILED.rulebook().edition()))
                .isSameAs(BuiltIn.SESSIONS);
    }
}
