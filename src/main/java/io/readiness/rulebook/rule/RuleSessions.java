package io.readiness.rulebook.rule;

import io.readiness.judgement.fact.Fact;
import io.readiness.judgement.fact.JsonPaths;
import io.readiness.judgement.fact.SignalEvidence;
import io.readiness.judgement.rule.Awaited;
import io.readiness.judgement.rule.Conclusions;
import io.readiness.judgement.rule.Conclusions.Reason;
import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.rule.RuleEvaluator;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.rule.Rules;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Scales;
import io.readiness.profile.Signal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Compiled rules, ready to run in pooled sessions. Safe to share between threads: each session belongs to one at a time.
 * The engine's {@code ThreadSafeOption.NO} must stay off, because with it consequences keep the facts of a match in arrays
 * that all sessions share (Drools 10.2.0), and candidates get mixed up.
 */
public final class RuleSessions implements Rules, AutoCloseable {
    private final KieBase base;
    private final Run all;

    /**
     * Opens compiled rules.
     *
     * @param kjar the compiled rules; where it holds no classes, they are on the class path
     * @param rules the same as they are written
     * @param evaluator the same by their model
     */
    public RuleSessions(byte[] kjar, SortedMap<String, RuleText> rules, RuleEvaluator evaluator) {
        this.base = EngineInternals.base(entries(kjar));
        int processors = Runtime.getRuntime().availableProcessors();
        this.all = new Run(base.newKieSessionsPool(processors), rules, rule -> true, evaluator);
    }

    private static Map<String, byte[]> entries(byte[] kjar) {
        try {
            return RuleCompiler.entries(new ByteArrayInputStream(kjar));
        } catch (IOException e) {
            throw new UncheckedIOException("The compiled rules cannot be read.", e);
        }
    }

    @Override
    public Conclusions conclude(List<Object> facts) {
        return all.conclude(facts);
    }

    @Override
    public RuleEvaluator evaluator() {
        return all.evaluator();
    }

    /** The same rules, with their sentences in the language of these texts. */
    public Rules speakingAs(SortedMap<String, RuleText> texts) {
        return new Run(all.pool, texts, rule -> true, all.evaluator.speakingAs(texts));
    }

    /** The same rules, of which only some may speak. */
    public Rules where(Predicate<String> speaks) {
        return new Run(all.pool, all.rules, speaks, all.evaluator.where(speaks));
    }

    /** How many sessions there are, in use or waiting for the next profile. */
    public int sessions() {
        return base.getKieSessions().size();
    }

    /** The rules, as they are called in a language, and those of them that may speak. */
    private record Run(
            KieSessionsPool pool, SortedMap<String, RuleText> rules, Predicate<String> speaks, RuleEvaluator evaluator)
            implements Rules {
        @Override
        public Conclusions conclude(List<Object> facts) {
            Awaited.check();
            KieSession session = pool.newKieSession();
            try {
                facts.forEach(session::insert);
                session.fireAllRules(match -> speaks.test(match.getRule().getName()));
                return surviving(session, rules);
            } finally {
                session.dispose();
            }
        }
    }

    private static Conclusions surviving(KieSession session, Map<String, RuleText> rules) {
        Reasons reasons = new Reasons(rules);
        Map<Signal, FactHandle> highest = new EnumMap<>(Signal.class);
        Map<Circumstance, List<Reason>> circumstances = new EnumMap<>(Circumstance.class);
        for (FactHandle concluded : session.getFactHandles(RuleSessions::isConclusion)) {
            if (EngineInternals.object(concluded) instanceof Circumstance circumstance) {
                circumstances.put(circumstance, reasons.of(concluded));
            } else {
                highest.merge(finding(concluded).signal(), concluded, RuleSessions::higher);
            }
        }
        Map<Finding, List<Reason>> findings = new HashMap<>();
        highest.values().forEach(finding -> findings.put(finding(finding), reasons.of(finding)));
        return new Conclusions(findings, circumstances, reasons.facts());
    }

    private static Finding finding(FactHandle concluded) {
        return (Finding) EngineInternals.object(concluded);
    }

    private static FactHandle higher(FactHandle one, FactHandle other) {
        return finding(one).rating().compareTo(finding(other).rating()) >= 0 ? one : other;
    }

    private static boolean isConclusion(Object object) {
        return object instanceof Finding || object instanceof Circumstance;
    }

    /** Why each conclusion survives: the rules whose matches justify it. */
    private static final class Reasons {
        private final Map<String, RuleText> rules;
        private final Map<Object, Fact> known = new IdentityHashMap<>();
        private final Map<String, SortedSet<String>> facts = new HashMap<>();

        Reasons(Map<String, RuleText> rules) {
            this.rules = rules;
        }

        /** Pieces that nothing tells apart share a path; then it stands for all of them. */
        Map<String, String> facts() {
            Map<String, String> joined = new HashMap<>();
            facts.forEach((path, values) -> joined.put(path, String.join(" | ", values)));
            return joined;
        }

        /** Each rule once, with all that it matched, in the order of their keys. */
        List<Reason> of(FactHandle concluded) {
            SortedMap<String, SortedSet<String>> matched = new TreeMap<>();
            EngineInternals.eachJustification(concluded, match -> {
                Set<String> paths = matched.computeIfAbsent(match.getRule().getName(), first -> new TreeSet<>());
                for (Object object : match.getObjects()) {
                    if (!isConclusion(object)) {
                        paths.add(fact(object).path());
                    }
                }
            });
            List<Reason> reasons = new ArrayList<>(matched.size());
            matched.forEach((key, paths) -> {
                RuleText rule = Scales.row(rules, key);
                reasons.add(new Reason(rule.id(), rule.name(), List.copyOf(paths), rule.claims()));
            });
            return reasons;
        }

        /** Read once, however many rules it meets: a piece of work is the same fact for every signal that it bears on. */
        private Fact fact(Object object) {
            Object told = object instanceof SignalEvidence piece ? piece.evidence() : object;
            Fact fact = known.get(told);
            if (fact == null) {
                fact = JsonPaths.fact(object);
                known.put(told, fact);
                facts.computeIfAbsent(fact.path(), first -> new TreeSet<>()).add(fact.value());
            }
            return fact;
        }
    }

    @Override
    public void close() {
        all.pool.shutdown();
    }
}
