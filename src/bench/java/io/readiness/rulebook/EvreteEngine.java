package io.readiness.rulebook;

import io.readiness.judgement.rule.BoundRule.BoundPattern;
import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete, a RETE engine of its own. It has no "not", so it goes without the rules that look for absence. */
final class EvreteEngine implements Engine<List<Object>> {
    private static final String HEARD = "heard";

    private final Set<Class<?>> types = new HashSet<>();
    private final Knowledge knowledge;

    EvreteEngine(List<GivenRule> given) {
        RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();
        given.stream().filter(this::expresses).forEach(rule -> add(rule, rules));
        this.knowledge = rules.build();
    }

    @Override
    public boolean expresses(GivenRule rule) {
        return !rule.looksForAbsence();
    }

    private void add(GivenRule rule, RuleSetBuilder<Knowledge> rules) {
        LhsBuilder<Knowledge> when = rules.newRule(rule.name()).getLhs();
        for (int i = 0; i < rule.patterns().size(); i++) {
            BoundPattern pattern = rule.patterns().get(i);
            types.add(pattern.type());
            when.addFact(name(i), pattern.type());
            when.where((ValuesPredicate) facts -> pattern.isMetBy(facts.get(0)), name(i));
        }
        when.execute(context -> conclude(rule, context));
    }

    private static void conclude(GivenRule rule, RhsContext context) {
        Heard heard = context.getRuntime().get(HEARD);
        int bound = rule.bound();
        heard.add(
                rule.concludes(), bound < 0 ? null : rule.patterns().get(bound).signal(context.getObject(name(bound))));
    }

    private static String name(int look) {
        return "$" + (char) ('a' + look);
    }

    /** Only what some rule looks for: the engine warns of any other fact. */
    @Override
    public List<Object> laidOut(Cases.Told told) {
        return told.facts().stream()
                .filter(fact -> types.contains(fact.getClass()))
                .toList();
    }

    @Override
    public RuleResult decide(List<Object> facts) {
        Heard heard = new Heard();
        StatelessSession session = knowledge.newStatelessSession();
        session.set(HEARD, heard);
        session.insert(facts);
        session.fire();
        return heard.result();
    }
}
