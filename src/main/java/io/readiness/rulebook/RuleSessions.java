package io.readiness.rulebook;

import io.readiness.assessment.RuleText;
import io.readiness.assessment.Rulebook;
import io.readiness.judgement.Circumstance;
import io.readiness.judgement.Conclusions;
import io.readiness.judgement.Criteria;
import io.readiness.judgement.Fact;
import io.readiness.judgement.Finding;
import io.readiness.judgement.JsonPaths;
import io.readiness.judgement.Rating;
import io.readiness.judgement.Reason;
import io.readiness.judgement.RuleChecks;
import io.readiness.judgement.RuleNumber;
import io.readiness.judgement.Rules;
import io.readiness.judgement.Survivors;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.core.common.InternalFactHandle;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.AgendaFilter;
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
    private final Run all;
    private @Nullable RuleConditions conditions;

    public RuleSessions(CompiledRulebook compiled) {
        this.container = open(compiled.kjar());
        this.pool = container.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
        this.all = new Run(compiled.rulebook().rules(), match -> true);
    }

    /** Names the first rule that could not be explained, if there is one. */
    static void refuseUnexplainable(byte[] kjar, SortedMap<String, RuleText> rules) {
        KieContainer container = open(kjar);
        try {
            RuleConditions.of(container.getKieBase(), rules);
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
    public List<RuleNumber> numbers() {
        return all.numbers();
    }

    @Override
    public List<Integer> turningPoints(RuleNumber number, List<Object> facts) {
        return all.turningPoints(number, facts);
    }

    @Override
    public Survivors survivors(List<Object> facts, RuleNumber number, int value) {
        return all.survivors(facts, number, value);
    }

    /** The same rules, with their sentences in the language of a rulebook. */
    public Rules speakingAs(Rulebook rulebook) {
        return new Run(rulebook.rules(), match -> true);
    }

    /** The same rules with one of them switched off. */
    Rules without(String rule) {
        return new Run(all.rules, match -> !match.getRule().getName().equals(rule));
    }

    /** What rules look at is worked out once, for whoever asks first: most never ask. */
    private synchronized RuleConditions conditions() {
        if (conditions == null) {
            conditions = RuleConditions.of(container.getKieBase(), all.rules);
        }
        return conditions;
    }

    /** The rules, as they are called in a language, and those of them that may fire. */
    private final class Run implements Rules {
        private final SortedMap<String, RuleText> rules;
        private final AgendaFilter filter;

        Run(SortedMap<String, RuleText> rules, AgendaFilter filter) {
            this.rules = rules;
            this.filter = filter;
        }

        @Override
        public Conclusions conclude(List<Object> facts) {
            return run(facts, filter, session -> surviving(session, rules));
        }

        @Override
        public Survivors survivors(List<Object> facts) {
            return run(facts, filter, RuleSessions::survivors);
        }

        @Override
        public RuleChecks checks(List<Object> told, List<Object> atBest, List<Object> ideal) {
            return new HeldRules(conditions(), rules, told, atBest, ideal);
        }

        @Override
        public List<RuleNumber> numbers() {
            return MovedLine.numbers(conditions(), rules);
        }

        @Override
        public List<Integer> turningPoints(RuleNumber number, List<Object> facts) {
            return line(number).turningPoints(facts);
        }

        /** The rule itself stays silent, and what it would conclude is told to the others, as if it had spoken. */
        @Override
        public Survivors survivors(List<Object> facts, RuleNumber number, int value) {
            List<Object> all = new ArrayList<>(facts);
            all.addAll(line(number).concluded(facts, value));
            String moved = name(number);
            return run(
                    all,
                    match -> filter.accept(match) && !match.getRule().getName().equals(moved),
                    RuleSessions::survivors);
        }

        private MovedLine line(RuleNumber number) {
            String name = name(number);
            return new MovedLine(number, Criteria.row(rules, name), conditions().of(name));
        }

        private String name(RuleNumber number) {
            return rules.entrySet().stream()
                    .filter(rule -> rule.getValue().id().equals(number.id()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private <T> T run(List<Object> facts, AgendaFilter filter, Function<KieSession, T> surviving) {
        KieSession session = pool.newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules(filter);
            return surviving.apply(session);
        } finally {
            session.dispose();
        }
    }

    private static Survivors survivors(KieSession session) {
        Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        for (Object object : session.getObjects()) {
            if (object instanceof Finding finding) {
                ratings.merge(finding.signal(), finding.rating(), BinaryOperator.maxBy(Comparator.naturalOrder()));
            } else if (object instanceof Circumstance circumstance) {
                circumstances.add(circumstance);
            }
        }
        return new Survivors(ratings, circumstances);
    }

    private static Conclusions surviving(KieSession session, SortedMap<String, RuleText> rules) {
        Map<Signal, Rating> ratings = survivors(session).ratings();
        Reasons reasons = new Reasons(rules);
        Map<Finding, List<Reason>> findings = new HashMap<>();
        Map<Circumstance, List<Reason>> circumstances = new EnumMap<>(Circumstance.class);
        for (FactHandle handle : session.getFactHandles(RuleSessions::isConclusion)) {
            InternalFactHandle concluded = (InternalFactHandle) handle;
            if (concluded.getObject() instanceof Circumstance circumstance) {
                circumstances.put(circumstance, reasons.of(concluded));
            } else if (concluded.getObject() instanceof Finding finding
                    && finding.rating() == ratings.get(finding.signal())) {
                findings.put(finding, reasons.of(concluded));
            }
        }
        return new Conclusions(findings, circumstances, reasons.facts());
    }

    private static boolean isConclusion(Object object) {
        return object instanceof Finding || object instanceof Circumstance;
    }

    /** The engine keeps for each conclusion the matches that justify it; nobody has to write them down. */
    private static final class Reasons {
        private final SortedMap<String, RuleText> rules;
        private final Map<String, SortedSet<String>> facts = new HashMap<>();

        Reasons(SortedMap<String, RuleText> rules) {
            this.rules = rules;
        }

        /** Pieces that nothing tells apart share a path; then it stands for all of them. */
        Map<String, String> facts() {
            return facts.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, fact -> String.join(" | ", fact.getValue())));
        }

        List<Reason> of(InternalFactHandle concluded) {
            List<Reason> reasons = new ArrayList<>();
            BeliefSet<?> beliefs = ((TruthMaintenanceSystemEqualityKey) concluded.getEqualityKey()).getBeliefSet();
            for (SimpleMode belief = (SimpleMode) beliefs.getFirst(); belief != null; belief = belief.getNext()) {
                reasons.add(of(belief.getObject().getJustifier()));
            }
            return reasons;
        }

        private Reason of(Match match) {
            String name = match.getRule().getName();
            RuleText rule = Objects.requireNonNull(rules.get(name), () -> "The rulebook has no rule \"" + name + "\".");
            SortedSet<String> paths = new TreeSet<>();
            for (Object object : match.getObjects()) {
                if (!isConclusion(object)) {
                    Fact fact = JsonPaths.fact(object);
                    facts.computeIfAbsent(fact.path(), first -> new TreeSet<>()).add(fact.value());
                    paths.add(fact.path());
                }
            }
            return new Reason(rule.name(), List.copyOf(paths), rule.claims());
        }
    }

    @Override
    public void close() {
        pool.shutdown();
        close(container);
    }
}
