package io.readiness.rulebook;

import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The engines side by side: before anything is timed, each must decide every case as the service does. */
public final class Comparison implements AutoCloseable {
    private final List<GivenRule> rules = GivenRule.all();
    private final Map<EngineKind, Integer> expressed = new EnumMap<>(EngineKind.class);

    /** Holds every engine against the service, with the rules that the engine can express. */
    public void check() throws Exception {
        for (EngineKind kind : EngineKind.values()) {
            Engine<?> engine = kind.with(rules);
            List<GivenRule> given = rules.stream().filter(engine::expresses).toList();
            Engine<?> expected = given.size() == rules.size() ? new DroolsPooled() : new DroolsPlain(given);
            for (Cases cases : Cases.values()) {
                for (Cases.Told told : cases.told()) {
                    check(kind, engine.of(told).decide(), expected.of(told).decide());
                }
            }
            expressed.put(kind, given.size());
        }
    }

    private static void check(EngineKind kind, RuleResult decided, RuleResult expected) {
        if (!decided.equals(expected)) {
            throw new IllegalStateException(
                    kind.title() + " decides " + decided + ", and the service decides " + expected + ".");
        }
    }

    /** How many rules an engine was given. */
    public int expressed(EngineKind kind) {
        return expressed.get(kind);
    }

    /** How many rules there are. */
    public int rules() {
        return rules.size();
    }

    @Override
    public void close() {
        BuiltIn.SESSIONS.close();
    }
}
