package io.readiness.api.start;

import io.readiness.judgement.rule.Conclusions;
import io.readiness.judgement.rule.Conclusions.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Set<String> once = new HashSet<>();
        concluded.findings().values().forEach(reasons -> count(reasons, once));
        concluded.circumstances().values().forEach(reasons -> count(reasons, once));
        return concluded;
    }

    private void count(List<Reason> reasons, Set<String> once) {
        for (Reason reason : reasons) {
            if (reason.rule() != null && once.add(reason.rule())) {
                spoken.computeIfAbsent(reason.rule(), first -> new LongAdder()).increment();
            }
        }
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
