package io.readiness.rulebook;

import io.readiness.assessment.RuleText;
import io.readiness.assessment.Rulebook;
import io.readiness.judgement.Circumstance;
import io.readiness.judgement.Conclusions;
import io.readiness.judgement.Fact;
import io.readiness.judgement.Finding;
import io.readiness.judgement.JsonPaths;
import io.readiness.judgement.Rating;
import io.readiness.judgement.Reason;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.core.common.InternalFactHandle;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
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
    private final SortedMap<String, RuleText> rules;

    public RuleSessions(CompiledRulebook compiled) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        ReleaseId id = SERVICES.getRepository()
                .addKieModule(SERVICES.getResources().newByteArrayResource(compiled.kjar()))
                .getReleaseId();
        this.container = SERVICES.newKieContainer(id, classes);
        this.pool = container.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
        this.rules = compiled.rulebook().rules();
    }

    @Override
    public Conclusions conclude(List<Object> facts) {
        return run(facts, KieSession::fireAllRules, session -> surviving(session, rules));
    }

    /** The same rules, with their sentences in the language of a rulebook. */
    public Rules speakingAs(Rulebook rulebook) {
        return new Rules() {
            @Override
            public Conclusions conclude(List<Object> facts) {
                return run(facts, KieSession::fireAllRules, session -> surviving(session, rulebook.rules()));
            }

            @Override
            public Survivors survivors(List<Object> facts) {
                return RuleSessions.this.survivors(facts);
            }
        };
    }

    @Override
    public Survivors survivors(List<Object> facts) {
        return run(facts, KieSession::fireAllRules, RuleSessions::survivors);
    }

    /** The same rules with one of them switched off. */
    Rules without(String rule) {
        AgendaFilter others = match -> !match.getRule().getName().equals(rule);
        return new Rules() {
            @Override
            public Conclusions conclude(List<Object> facts) {
                return run(facts, session -> session.fireAllRules(others), session -> surviving(session, rules));
            }

            @Override
            public Survivors survivors(List<Object> facts) {
                return run(facts, session -> session.fireAllRules(others), RuleSessions::survivors);
            }
        };
    }

    private <T> T run(List<Object> facts, Consumer<KieSession> fire, Function<KieSession, T> surviving) {
        KieSession session = pool.newKieSession();
        try {
            facts.forEach(session::insert);
            fire.accept(session);
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
        container.dispose();
        SERVICES.getRepository().removeKieModule(container.getReleaseId());
    }
}
