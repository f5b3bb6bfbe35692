package io.readiness.rulebook.rule;

import io.readiness.assessment.Rulebook;
import io.readiness.judgement.fact.Fact;
import io.readiness.judgement.fact.JsonPaths;
import io.readiness.judgement.fact.SignalEvidence;
import io.readiness.judgement.rule.Conclusions;
import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.rule.Reason;
import io.readiness.judgement.rule.RuleChecks;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.rule.Rules;
import io.readiness.judgement.rule.Survivors;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import io.readiness.rulebook.RulebookFault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.drools.core.common.InternalFactHandle;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * Compiled rules, ready to run in pooled sessions. Safe to share between threads: each session belongs to one at a time.
 * The engine's {@code ThreadSafeOption.NO} must stay off, because with it consequences keep the facts of a match in arrays
 * that all sessions share (Drools 10.2.0), and candidates get mixed up.
 */
public final class RuleSessions implements Rules, AutoCloseable {
    private static final KieServices SERVICES = KieServices.get();

    private final KieContainer container;
    private final KieSessionsPool pool;
    private final RuleConditions conditions;
    private final ConditionTree tree;
    private final Run all;

    public RuleSessions(byte[] kjar, Rulebook rulebook) {
        SortedMap<String, RuleText> rules = rulebook.rules();
        this.container = open(kjar);
        this.pool = container.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
        this.conditions = RuleConditions.of(
                container.getKieBase(), rules, rulebook.criteria().parameters());
        this.tree = new ConditionTree(conditions, rules);
        this.all = new Run(rules, rule -> true, Supplier::get);
    }

    /**
     * The words in which explanations speak of these rules.
     *
     * @throws RulebookFault for the first rule that could not be explained, if there is one
     */
    public static SortedSet<String> words(byte[] kjar, Rulebook rulebook) {
        KieContainer container = open(kjar);
        try {
            RuleConditions conditions = RuleConditions.of(
                    container.getKieBase(),
                    rulebook.rules(),
                    rulebook.criteria().parameters());
            conditions.refuseUnspeakable(rulebook.rules());
            return conditions.words();
        } finally {
            close(container);
        }
    }

    private static KieContainer open(byte[] kjar) {
        return SERVICES.newKieContainer(
                RuleCompiler.add(kjar), Thread.currentThread().getContextClassLoader());
    }

    private static void close(KieContainer container) {
        container.dispose();
        SERVICES.getRepository().removeKieModule(container.getReleaseId());
    }

    @Override
    public Conclusions conclude(List<Object> facts) {
        return all.conclude(facts);
    }

    @Override
    public Survivors survivors(List<Object> facts) {
        return all.survivors(facts);
    }

    @Override
    public RuleChecks checks(List<Object> told, List<Object> atBest, List<Object> ideal) {
        return all.checks(told, atBest, ideal);
    }

    @Override
    public List<Integer> turningPoints(Parameter parameter, List<Object> facts) {
        return all.turningPoints(parameter, facts);
    }

    @Override
    public Survivors survivors(List<Object> facts, Parameter parameter, int value) {
        return all.survivors(facts, parameter, value);
    }

    /** The same rules, with their sentences in the language of a rulebook. */
    public Rules speakingAs(Rulebook rulebook) {
        return speakingAs(rulebook, Supplier::get);
    }

    /**
     * The same, each session run by somebody who measures it.
     *
     * @param measured runs a session and hands on what it concluded
     */
    public Rules speakingAs(Rulebook rulebook, Function<Supplier<Conclusions>, Conclusions> measured) {
        return new Run(rulebook.rules(), rule -> true, measured);
    }

    /** The same rules, of which only some may speak. */
    public Rules where(Predicate<String> speaks) {
        return new Run(all.rules, speaks, Supplier::get);
    }

    /** How many sessions there are, in use or waiting for the next profile. */
    public int sessions() {
        return container.getKieBase().getKieSessions().size();
    }

    /** The rules, as they are called in a language, and those of them that may speak. */
    private final class Run implements Rules {
        private final SortedMap<String, RuleText> rules;
        private final Predicate<String> speaks;
        private final Function<Supplier<Conclusions>, Conclusions> measured;

        Run(
                SortedMap<String, RuleText> rules,
                Predicate<String> speaks,
                Function<Supplier<Conclusions>, Conclusions> measured) {
            this.rules = rules;
            this.speaks = speaks;
            this.measured = measured;
        }

        @Override
        public Conclusions conclude(List<Object> facts) {
            return measured.apply(() -> run(facts));
        }

        private Conclusions run(List<Object> facts) {
            KieSession session = pool.newKieSession();
            try {
                facts.forEach(session::insert);
                session.fireAllRules(match -> speaks.test(match.getRule().getName()));
                return surviving(session, rules);
            } finally {
                session.dispose();
            }
        }

        @Override
        public Survivors survivors(List<Object> facts) {
            return tree.survivors(facts, speaks);
        }

        @Override
        public RuleChecks checks(List<Object> told, List<Object> atBest, List<Object> ideal) {
            return new HeldRules(conditions, rules, told, atBest, ideal);
        }

        @Override
        public List<Integer> turningPoints(Parameter parameter, List<Object> facts) {
            return moved(parameter).turningPoints(facts);
        }

        /** The rules that name it stay silent, and speak with another value. */
        @Override
        public Survivors survivors(List<Object> facts, Parameter parameter, int value) {
            MovedParameter moved = moved(parameter);
            Survivors survivors = tree.survivors(facts, speaks.and(rule -> !moved.isNamedIn(rule)));
            for (Object concluded : moved.concluded(facts, value)) {
                if (concluded instanceof Finding finding) {
                    survivors.ratings().merge(finding.signal(), finding.rating(), Rating::higher);
                } else {
                    survivors.circumstances().add((Circumstance) concluded);
                }
            }
            return survivors;
        }

        private MovedParameter moved(Parameter parameter) {
            return new MovedParameter(
                    parameter,
                    rules.values().stream()
                            .filter(rule -> rule.parameters().contains(parameter.key()))
                            .map(rule -> new MovedParameter.Naming(rule, conditions.of(rule.id())))
                            .toList());
        }
    }

    private static Conclusions surviving(KieSession session, Map<String, RuleText> rules) {
        Reasons reasons = new Reasons(rules);
        Map<Signal, InternalFactHandle> highest = new EnumMap<>(Signal.class);
        Map<Circumstance, List<Reason>> circumstances = new EnumMap<>(Circumstance.class);
        for (FactHandle handle : session.getFactHandles(RuleSessions::isConclusion)) {
            InternalFactHandle concluded = (InternalFactHandle) handle;
            if (concluded.getObject() instanceof Circumstance circumstance) {
                circumstances.put(circumstance, reasons.of(concluded));
            } else {
                highest.merge(finding(concluded).signal(), concluded, RuleSessions::higher);
            }
        }
        Map<Finding, List<Reason>> findings = new HashMap<>();
        highest.values().forEach(finding -> findings.put(finding(finding), reasons.of(finding)));
        return new Conclusions(findings, circumstances, reasons.facts());
    }

    private static Finding finding(InternalFactHandle concluded) {
        return (Finding) concluded.getObject();
    }

    private static InternalFactHandle higher(InternalFactHandle one, InternalFactHandle other) {
        return finding(one).rating().compareTo(finding(other).rating()) >= 0 ? one : other;
    }

    private static boolean isConclusion(Object object) {
        return object instanceof Finding || object instanceof Circumstance;
    }

    /** The engine keeps for each conclusion the matches that justify it; nobody has to write them down. */
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
        List<Reason> of(InternalFactHandle concluded) {
            SortedMap<String, Because> because = new TreeMap<>();
            BeliefSet<?> beliefs = ((TruthMaintenanceSystemEqualityKey) concluded.getEqualityKey()).getBeliefSet();
            for (SimpleMode belief = (SimpleMode) beliefs.getFirst(); belief != null; belief = belief.getNext()) {
                Match match = belief.getObject().getJustifier();
                RuleText rule = rule(match.getRule().getName());
                because.computeIfAbsent(rule.id(), first -> new Because(rule, new TreeSet<>()))
                        .add(match, this);
            }
            List<Reason> reasons = new ArrayList<>(because.size());
            because.values().forEach(one -> reasons.add(one.reason()));
            return reasons;
        }

        private RuleText rule(String name) {
            return Objects.requireNonNull(rules.get(name), () -> "The rulebook has no rule \"" + name + "\".");
        }

        /** Read once, however many rules it meets: a piece of work is the same fact for every signal that it bears on. */
        private Fact fact(Object object) {
            Object told = object instanceof SignalEvidence exhibit ? exhibit.evidence() : object;
            Fact fact = known.get(told);
            if (fact == null) {
                fact = JsonPaths.fact(object);
                known.put(told, fact);
                facts.computeIfAbsent(fact.path(), first -> new TreeSet<>()).add(fact.value());
            }
            return fact;
        }
    }

    /** A rule, and the paths of what it matched. */
    private record Because(RuleText rule, SortedSet<String> paths) {
        void add(Match match, Reasons reasons) {
            for (Object object : match.getObjects()) {
                if (!isConclusion(object)) {
                    paths.add(reasons.fact(object).path());
                }
            }
        }

        Reason reason() {
            return new Reason(rule.id(), rule.name(), List.copyOf(paths), rule.claims());
        }
    }

    @Override
    public void close() {
        pool.shutdown();
        close(container);
    }
}
