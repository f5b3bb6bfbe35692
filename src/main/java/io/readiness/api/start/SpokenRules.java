package io.readiness.api.start;

import io.readiness.judgement.rule.Conclusions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often each rule was a reason for what was concluded, since the service started. It is counted where the rules run, so a sample
 * that is looked at counts as a candidate does; of whom it was said is known to nobody.
 */
public final class SpokenRules {
    private final LongAdder runs = new LongAdder();
    private final Map<String, LongAdder> spoken = new ConcurrentHashMap<>();

    SpokenRules() {}

    /** The same conclusions, each rule among their reasons counted once. */
    Conclusions heard(Conclusions concluded) {
        runs.increment();
        concluded
                .rules()
                .forEach(rule ->
                        spoken.computeIfAbsent(rule, first -> new LongAdder()).increment());
        return concluded;
    }

    /** How often the rules ran. */
    public long runs() {
        return runs.sum();
    }

    /** In how many of these runs a rule was a reason. */
    public long of(String rule) {
        LongAdder times = spoken.get(rule);
        return times == null ? 0 : times.sum();
    }
}
