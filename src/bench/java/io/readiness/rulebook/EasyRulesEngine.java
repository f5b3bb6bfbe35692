package io.readiness.rulebook;

import io.readiness.judgement.rule.BoundRule.BoundPattern;
import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.BasicRule;
import org.jeasy.rules.core.DefaultRulesEngine;

/** Easy Rules, which asks each rule in turn: the rules loop over the facts of a kind, in lists laid out before. */
final class EasyRulesEngine implements Engine<Map<Class<?>, List<Object>>> {
    private static final String FACTS = "facts";
    private static final String HEARD = "heard";

    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine();

    EasyRulesEngine(List<GivenRule> given) {
        given.forEach(rule -> rules.register(new Looping(rule)));
    }

    @Override
    public Map<Class<?>, List<Object>> laidOut(Cases.Told told) {
        Map<Class<?>, List<Object>> byType = new HashMap<>();
        told.facts()
                .forEach(fact -> byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>())
                        .add(fact));
        return byType;
    }

    @Override
    public RuleResult decide(Map<Class<?>, List<Object>> byType) {
        Heard heard = new Heard();
        Facts facts = new Facts();
        facts.put(FACTS, byType);
        facts.put(HEARD, heard);
        engine.fire(rules, facts);
        return heard.result();
    }

    private static final class Looping extends BasicRule {
        private final GivenRule rule;
        private final int bound;

        Looping(GivenRule rule) {
            super(rule.name());
            this.rule = rule;
            this.bound = rule.bound();
        }

        @Override
        public boolean evaluate(Facts facts) {
            Map<Class<?>, List<Object>> byType = facts.get(FACTS);
            for (BoundPattern pattern : rule.patterns()) {
                if (anyMeets(pattern, byType) == pattern.absent()) {
                    return false;
                }
            }
            return true;
        }

        private static boolean anyMeets(BoundPattern pattern, Map<Class<?>, List<Object>> byType) {
            for (Object fact : byType.getOrDefault(pattern.type(), List.of())) {
                if (pattern.isMetBy(fact)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void execute(Facts facts) {
            Heard heard = facts.get(HEARD);
            if (bound < 0) {
                heard.add(rule.concludes(), null);
                return;
            }
            BoundPattern pattern = rule.patterns().get(bound);
            Map<Class<?>, List<Object>> byType = facts.get(FACTS);
            for (Object fact : byType.get(pattern.type())) {
                if (pattern.isMetBy(fact)) {
                    heard.add(rule.concludes(), pattern.signal(fact));
                }
            }
        }
    }
}
