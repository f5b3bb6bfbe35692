package io.readiness.judgement.rule;

import io.readiness.judgement.rule.BoundRule.BoundComparison;
import io.readiness.judgement.rule.BoundRule.BoundConstraint;
import io.readiness.judgement.rule.BoundRule.BoundPattern;
import io.readiness.judgement.rule.BoundRule.Moved;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Rating;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules conclude of facts, by their model and without a session: what survives, what would if a parameter had another
 * value, and why a rule does not conclude. The engine's session stays the only source of the ratings, circumstances and reasons
 * of an assessment; tests hold this evaluator equal to it.
 */
public final class RuleEvaluator {
    private final List<BoundRule> rules;
    private final Tree tree;
    private final SortedMap<String, RuleText> texts;
    private final Predicate<String> speaks;

    private RuleEvaluator(
            List<BoundRule> rules, Tree tree, SortedMap<String, RuleText> texts, Predicate<String> speaks) {
        this.rules = rules;
        this.tree = tree;
        this.texts = texts;
        this.speaks = speaks;
    }

    /**
     * An evaluator of rules.
     *
     * @param models the rules, by their keys
     * @param texts the same as they are written
     * @param parameters the numbers that they name
     */
    public static RuleEvaluator of(
            List<RuleModel> models, SortedMap<String, RuleText> texts, Map<String, Parameter> parameters) {
        List<BoundRule> rules =
                models.stream().map(model -> BoundRule.of(model, parameters)).toList();
        return new RuleEvaluator(rules, new Tree(rules), texts, rule -> true);
    }

    /** The same rules, with their sentences in the language of these texts. */
    public RuleEvaluator speakingAs(SortedMap<String, RuleText> others) {
        return new RuleEvaluator(rules, tree, others, speaks);
    }

    /** The same rules, of which only those are asked that can conclude something wanted. */
    public RuleEvaluator concluding(Predicate<RuleText.Conclusion> wanted) {
        List<BoundRule> some =
                rules.stream().filter(rule -> wanted.test(rule.concludes())).toList();
        return new RuleEvaluator(some, new Tree(some), texts, speaks);
    }

    /** The same rules, of which only some may speak. */
    public RuleEvaluator where(Predicate<String> some) {
        return new RuleEvaluator(rules, tree, texts, some);
    }

    /**
     * What survives the rules, without its reasons.
     *
     * @param ratings the rating of each signal of which anything was concluded
     * @param circumstances the circumstances
     */
    public record RuleResult(Map<Signal, Rating> ratings, Set<Circumstance> circumstances) {
        private static RuleResult empty() {
            return new RuleResult(new EnumMap<>(Signal.class), EnumSet.noneOf(Circumstance.class));
        }

        private void add(RuleText.Conclusion concludes, Iterable<Signal> found) {
            if (concludes.circumstance() != null) {
                circumstances.add(concludes.circumstance());
                return;
            }
            Rating rating = Objects.requireNonNull(concludes.rating());
            if (concludes.signal() != null) {
                ratings.merge(concludes.signal(), rating, Rating::higher);
            } else {
                found.forEach(signal -> ratings.merge(signal, rating, Rating::higher));
            }
        }
    }

    /** What survives of these facts. */
    public RuleResult evaluate(List<Object> facts) {
        return evaluate(facts, speaks);
    }

    private RuleResult evaluate(List<Object> facts, Predicate<String> speaking) {
        Awaited.check();
        RuleResult result = RuleResult.empty();
        tree.conclude(facts, speaking, result);
        return result;
    }

    /** What survives if a parameter had another value: the rules that name it are asked once more, with that. */
    public RuleResult evaluate(List<Object> facts, Parameter parameter, int value) {
        List<BoundRule> naming = naming(parameter);
        Set<String> asked = naming.stream().map(BoundRule::key).collect(Collectors.toSet());
        RuleResult result = evaluate(facts, speaks.and(rule -> !asked.contains(rule)));
        return conclude(naming, facts, new Moved(parameter.key(), value), result);
    }

    /** The values of a parameter, nearest first, at which the rules that name it would conclude something else. */
    public List<Integer> turningPoints(Parameter parameter, List<Object> facts) {
        List<BoundRule> naming = naming(parameter);
        RuleResult now = conclude(naming, facts, Moved.NOTHING, RuleResult.empty());
        return candidates(naming, parameter, facts)
                .filter(value -> !conclude(naming, facts, new Moved(parameter.key(), value), RuleResult.empty())
                        .equals(now))
                .sorted(Comparator.comparingInt(value -> Math.abs(value - parameter.value())))
                .toList();
    }

    /** A line changes what it parts only where it passes something that was found: the values around each. */
    private static Stream<Integer> candidates(List<BoundRule> naming, Parameter parameter, List<Object> facts) {
        return naming.stream()
                .flatMap(rule -> rule.patterns().stream())
                .flatMap(pattern -> pattern.constraints().stream()
                        .flatMap(constraint -> constraint.anyOf().stream())
                        .filter(comparison -> parameter.key().equals(comparison.parameter()))
                        .flatMap(comparison -> facts.stream()
                                .filter(pattern.type()::isInstance)
                                .map(comparison::number)))
                .filter(Objects::nonNull)
                .flatMap(found -> Stream.of(found - 1, found, found + 1))
                .filter(value -> value >= 0)
                .distinct()
                .sorted();
    }

    private List<BoundRule> naming(Parameter parameter) {
        return speaking().stream()
                .filter(rule -> rule.parameters().contains(parameter.key()))
                .toList();
    }

    private List<BoundRule> speaking() {
        return rules.stream().filter(rule -> speaks.test(rule.key())).toList();
    }

    private static RuleResult conclude(List<BoundRule> some, List<Object> facts, Moved moved, RuleResult result) {
        Awaited.check();
        some.forEach(rule -> conclude(rule, facts, moved, result));
        return result;
    }

    private static void conclude(BoundRule rule, List<Object> facts, Moved moved, RuleResult result) {
        Set<Signal> found = EnumSet.noneOf(Signal.class);
        for (BoundPattern pattern : rule.patterns()) {
            List<Object> met =
                    facts.stream().filter(fact -> pattern.isMetBy(fact, moved)).toList();
            if (met.isEmpty() != pattern.absent()) {
                return;
            }
            met.stream().map(pattern::signal).filter(Objects::nonNull).forEach(found::add);
        }
        result.add(rule.concludes(), found);
    }

    /** The rules held against what was told. */
    public RuleChecks checks(List<Object> told, List<Object> atBest, List<Object> ideal) {
        return new RuleChecks(speaking(), texts, told, atBest, ideal);
    }

    /** All patterns as a tree for each class of facts: constraints with which several begin are asked of a fact once. */
    private static final class Tree {
        private final List<BoundRule> rules;

        /** Of every pattern of every rule in turn, whether nothing may meet it; and where those of each rule begin. */
        private final boolean[] absent;

        private final int[] first;
        private final Map<Class<?>, Node> byClass = new ConcurrentHashMap<>();

        Tree(List<BoundRule> rules) {
            this.rules = rules;
            this.first = new int[rules.size() + 1];
            for (int i = 0; i < rules.size(); i++) {
                first[i + 1] = first[i] + rules.get(i).patterns().size();
            }
            this.absent = new boolean[first[rules.size()]];
            int number = 0;
            for (BoundRule rule : rules) {
                for (BoundPattern pattern : rule.patterns()) {
                    absent[number++] = pattern.absent();
                }
            }
        }

        void conclude(List<Object> facts, Predicate<String> speaks, RuleResult result) {
            Met met = new Met(absent.length);
            for (Object fact : facts) {
                Node known = byClass.get(fact.getClass());
                (known == null ? byClass.computeIfAbsent(fact.getClass(), this::node) : known).visit(fact, met);
            }
            for (int i = 0; i < rules.size(); i++) {
                BoundRule rule = rules.get(i);
                if (isConcluded(first[i], first[i + 1], met) && speaks.test(rule.key())) {
                    result.add(rule.concludes(), met.signals(first[i], first[i + 1]));
                }
            }
        }

        private boolean isConcluded(int from, int to, Met met) {
            for (int i = from; i < to; i++) {
                if (met.patterns[i] == absent[i]) {
                    return false;
                }
            }
            return true;
        }

        private Node node(Class<?> fact) {
            Node node = new Node();
            int number = 0;
            for (BoundRule rule : rules) {
                for (BoundPattern pattern : rule.patterns()) {
                    if (pattern.type().isAssignableFrom(fact)) {
                        node.add(pattern, pattern.constraints(), number);
                    }
                    number++;
                }
            }
            return node;
        }
    }

    /** The patterns that facts have met, each by its number, and the signals that those facts are about where a rule takes them. */
    private static final class Met {
        private final boolean[] patterns;
        private final @Nullable Set<Signal>[] signals;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Met(int patterns) {
            this.patterns = new boolean[patterns];
            this.signals = new Set[patterns];
        }

        void add(Numbered pattern, Object fact) {
            patterns[pattern.number] = true;
            Signal signal = pattern.pattern.signal(fact);
            if (signal != null) {
                Set<Signal> found = signals[pattern.number];
                if (found == null) {
                    found = EnumSet.noneOf(Signal.class);
                    signals[pattern.number] = found;
                }
                found.add(signal);
            }
        }

        Iterable<Signal> signals(int from, int to) {
            for (int i = from; i < to; i++) {
                Set<Signal> found = signals[i];
                if (found != null) {
                    return found;
                }
            }
            return Set.of();
        }
    }

    private record Numbered(int number, BoundPattern pattern) {}

    /** Patterns that begin alike, up to where they part. */
    private static final class Node {
        private final List<Numbered> met = new ArrayList<>();
        private final List<Branch> branches = new ArrayList<>();
        private final List<Choice> choices = new ArrayList<>();

        private record Branch(BoundConstraint constraint, Node then) {}

        /** One property that patterns ask to be a constant each: it is read once, and what it is looked up. */
        private record Choice(BoundComparison of, Map<Object, Node> then) {}

        void add(BoundPattern pattern, List<BoundConstraint> constraints, int number) {
            if (constraints.isEmpty()) {
                met.add(new Numbered(number, pattern));
            } else {
                branch(constraints.get(0)).add(pattern, constraints.subList(1, constraints.size()), number);
            }
        }

        private Node branch(BoundConstraint constraint) {
            BoundComparison chosen = constraint.choice();
            if (chosen != null) {
                return choice(chosen)
                        .then
                        .computeIfAbsent(Objects.requireNonNull(chosen.constant()), first -> new Node());
            }
            for (Branch branch : branches) {
                if (branch.constraint.text().equals(constraint.text())) {
                    return branch.then;
                }
            }
            Branch branch = new Branch(constraint, new Node());
            branches.add(branch);
            return branch.then;
        }

        private Choice choice(BoundComparison one) {
            for (Choice choice : choices) {
                if (choice.of.asks().equals(one.asks())) {
                    return choice;
                }
            }
            Choice choice = new Choice(one, new HashMap<>());
            choices.add(choice);
            return choice;
        }

        void visit(Object fact, Met found) {
            for (int i = 0; i < met.size(); i++) {
                found.add(met.get(i), fact);
            }
            for (int i = 0; i < choices.size(); i++) {
                Choice choice = choices.get(i);
                Object told = choice.of.read(fact);
                Node then = told == null ? null : choice.then.get(told);
                if (then != null) {
                    then.visit(fact, found);
                }
            }
            for (int i = 0; i < branches.size(); i++) {
                Branch branch = branches.get(i);
                if (branch.constraint.holds(fact)) {
                    branch.then.visit(fact, found);
                }
            }
        }
    }
}
