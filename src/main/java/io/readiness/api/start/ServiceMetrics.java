package io.readiness.api.start;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.readiness.assessment.Assessment;
import io.readiness.judgement.Recommendation;
import io.readiness.judgement.rule.Conclusions;
import io.readiness.judgement.rule.RuleEvaluator;
import io.readiness.judgement.rule.Rules;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Path;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts and times what the service does; it knows paths and bands, and nothing of any candidate. */
@Singleton
public final class ServiceMetrics {
    private final MeterRegistry registry;

    /** Looked up once, since a look-up by tags would cost as much as some assessments do. */
    private final Counter[][] assessments;

    private final Timer sessions;
    private final SpokenRules spoken = new SpokenRules();
    private final Counter assessedLines;
    private final Counter faultyLines;
    private final AtomicInteger batches;
    private final AtomicInteger explanations;
    private final Counter abandoned;

    /** A manager's view has no path. */
    private static final int NOT_SHOWN = Path.values().length;

    public ServiceMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.sessions = Timer.builder("readiness.rule.session")
                .description("One run of the rules over the facts of one profile")
                .register(registry);
        this.assessedLines = lines("assessed");
        this.faultyLines = lines("faulty");
        this.batches = new AtomicInteger();
        Gauge.builder("readiness.batch.open", batches, AtomicInteger::get)
                .description("Batches that are being answered")
                .register(registry);
        this.explanations = new AtomicInteger();
        Gauge.builder("readiness.explanations.running", explanations, AtomicInteger::get)
                .description("Explanations and comparisons that are being worked at")
                .register(registry);
        this.abandoned = Counter.builder("readiness.explanations.abandoned")
                .description("Explanations and comparisons that were stopped since their callers had hung up")
                .register(registry);
        this.assessments = new Counter[NOT_SHOWN + 1][Band.values().length];
        for (int path = 0; path <= NOT_SHOWN; path++) {
            for (Band band : Band.values()) {
                assessments[path][band.ordinal()] = Counter.builder("readiness.assessments")
                        .description("Assessments made")
                        .tag("path", path == NOT_SHOWN ? "NOT_SHOWN" : Path.values()[path].name())
                        .tag("band", band.name())
                        .register(registry);
            }
        }
    }

    /** The same assessment, which is counted. */
    public Assessment counted(Assessment assessment) {
        Recommendation told = assessment.recommendation();
        int path = told == null ? NOT_SHOWN : told.primary().path().ordinal();
        assessments[path][assessment.band().point().ordinal()].increment();
        return assessment;
    }

    private Counter lines(String answered) {
        return Counter.builder("readiness.batch.lines")
                .description("Lines of batches answered")
                .tag("answered", answered)
                .register(registry);
    }

    /** Counts a line of a batch, whether it is assessed or faulty. */
    public void answered(boolean assessed) {
        (assessed ? assessedLines : faultyLines).increment();
    }

    /** How many batches are being answered. */
    public AtomicInteger batches() {
        return batches;
    }

    /** How many explanations and comparisons are being worked at. */
    public AtomicInteger explanations() {
        return explanations;
    }

    /** How often rules were the reason for what was concluded. */
    public SpokenRules spoken() {
        return spoken;
    }

    /** Counts an explanation or comparison that was stopped. */
    public void abandoned() {
        abandoned.increment();
    }

    /** The same rules, with a timer around each session, which is all of an assessment that is timed. */
    Rules timed(Rules rules) {
        return new Rules() {
            @Override
            public Conclusions conclude(List<Object> facts) {
                long start = System.nanoTime();
                try {
                    return spoken.heard(rules.conclude(facts));
                } finally {
                    long took = System.nanoTime() - start;
                    sessions.record(took, TimeUnit.NANOSECONDS);
                    RuleTime.current().add(took);
                }
            }

            @Override
            public RuleEvaluator evaluator() {
                return rules.evaluator();
            }
        };
    }

    /**
     * Tells how long the rulebook in force took.
     *
     * @param took from its files to ready
     * @param compiling the part of it that went into compiling; zero where it was packaged or kept
     */
    void loaded(Duration took, Duration compiling) {
        TimeGauge.builder("readiness.rulebook.compile", compiling::toNanos, TimeUnit.NANOSECONDS)
                .description("How long the rulebook in force was compiled here; 0 where it came compiled")
                .strongReference(true)
                .register(registry);
        TimeGauge.builder("readiness.rulebook.load", took::toNanos, TimeUnit.NANOSECONDS)
                .description("How long it took to load the rulebook in force")
                .strongReference(true)
                .register(registry);
    }
}
