package io.readiness.rulebook;

import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same cases, decided by one engine after the other; {@link Comparison} has checked that they decide alike. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Engines {
    @Param
    public EngineKind engine;

    private Ring<Engine.Case> cases;

    @Setup
    public void layOut() {
        List<GivenRule> rules = GivenRule.all();
        Engine<?> started = engine.with(rules);
        cases = new Ring<>(Cases.GOLDEN.told().stream().map(started::of).toList());
    }

    @Benchmark
    public RuleResult decide() throws Exception {
        return cases.next().decide();
    }
}
