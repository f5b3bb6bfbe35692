package io.readiness.rulebook.rule;

import io.readiness.judgement.rule.Conclusion;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.rule.Survivors;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales;
import io.readiness.profile.Signal;
import io.readiness.rulebook.rule.RuleConditions.Look;
import io.readiness.rulebook.rule.RuleConditions.Test;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the compiled rules conclude, for those who want no reasons and need no session for them: a rule looks at nothing
 * that another concludes and compares no two facts ({@link RuleConditions} refuses both), so all there is to know is
 * whether each thing that it looks for is there. Conditions with which several rules begin are asked of a fact once.
 */
final class ConditionTree {
    private final List<Conclusive> rules = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();
    private final Map<Class<?>, Node> byClass = new ConcurrentHashMap<>();

    ConditionTree(RuleConditions conditions, SortedMap<String, RuleText> texts) {
        for (String rule : conditions.rules()) {
            int first = looks.size();
            looks.addAll(conditions.of(rule));
            rules.add(new Conclusive(
                    rule, first, looks.size(), Scales.row(texts, rule).concludes()));
        }
    }

    /** What survives of the rules that may speak. */
    Survivors survivors(List<Object> facts, Predicate<String> speaks) {
        Met met = met(facts);
        Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        for (Conclusive rule : rules) {
            if (isConcluded(rule, met) && speaks.test(rule.name)) {
                if (rule.concludes.circumstance() != null) {
                    circumstances.add(rule.concludes.circumstance());
                } else {
                    rate(rule, met, ratings);
                }
            }
        }
        return new Survivors(ratings, circumstances);
    }

    private Met met(List<Object> facts) {
        Met met = new Met(looks.size());
        for (Object fact : facts) {
            Node node = byClass.computeIfAbsent(fact.getClass(), this::node);
            node.visit(fact, looks, met);
        }
        return met;
    }

    private boolean isConcluded(Conclusive rule, Met met) {
        for (int look = rule.first; look < rule.end; look++) {
            if (met.looks.get(look) == looks.get(look).absent()) {
                return false;
            }
        }
        return true;
    }

    private static void rate(Conclusive rule, Met met, Map<Signal, Rating> ratings) {
        Rating rating = Objects.requireNonNull(rule.concludes.rating());
        if (rule.concludes.signal() != null) {
            ratings.merge(rule.concludes.signal(), rating, Rating::higher);
            return;
        }
        for (int look = rule.first; look < rule.end; look++) {
            Set<Signal> found = met.signals[look];
            if (found != null) {
                found.forEach(signal -> ratings.merge(signal, rating, Rating::higher));
            }
        }
    }

    private Node node(Class<?> fact) {
        Node node = new Node();
        for (int look = 0; look < looks.size(); look++) {
            if (looks.get(look).type().isAssignableFrom(fact)) {
                node.add(looks.get(look).tests(), look);
            }
        }
        return node;
    }

    /** A rule, where what it looks for stands in the list of all looks, and what it concludes once all of it is there. */
    private record Conclusive(String name, int first, int end, Conclusion concludes) {}

    /** The looks that facts have met, and the signals that those facts are about where a rule takes them from there. */
    private static final class Met {
        private final BitSet looks;
        private final @Nullable Set<Signal>[] signals;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Met(int looks) {
            this.looks = new BitSet(looks);
            this.signals = new Set[looks];
        }

        void add(int number, Look look, Object fact) {
            looks.set(number);
            Signal signal = look.signal(fact);
            if (signal != null) {
                Set<Signal> found = signals[number];
                if (found == null) {
                    found = EnumSet.noneOf(Signal.class);
                    signals[number] = found;
                }
                found.add(signal);
            }
        }
    }

    /** Looks that begin alike, up to where they part. */
    private static final class Node {
        private final List<Integer> met = new ArrayList<>();
        private final List<Branch> branches = new ArrayList<>();

        private record Branch(Test test, Node then) {}

        void add(List<Test> tests, int look) {
            if (tests.isEmpty()) {
                met.add(look);
            } else {
                branch(tests.get(0)).add(tests.subList(1, tests.size()), look);
            }
        }

        private Node branch(Test test) {
            for (Branch branch : branches) {
                if (branch.test.text().equals(test.text())) {
                    return branch.then;
                }
            }
            Branch branch = new Branch(test, new Node());
            branches.add(branch);
            return branch.then;
        }

        void visit(Object fact, List<Look> looks, Met found) {
            for (int i = 0; i < met.size(); i++) {
                int look = met.get(i);
                found.add(look, looks.get(look), fact);
            }
            for (int i = 0; i < branches.size(); i++) {
                Branch branch = branches.get(i);
                if (branch.test.holds(fact)) {
                    branch.then.visit(fact, looks, found);
                }
            }
        }
    }
}
