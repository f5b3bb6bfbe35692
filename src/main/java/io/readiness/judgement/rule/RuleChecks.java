package io.readiness.judgement.rule;

import io.readiness.judgement.fact.Fact;
import io.readiness.judgement.fact.JsonPaths;
import io.readiness.judgement.fact.SignalEvidence;
import io.readiness.judgement.rule.BoundRule.BoundComparison;
import io.readiness.judgement.rule.BoundRule.BoundConstraint;
import io.readiness.judgement.rule.BoundRule.BoundPattern;
import io.readiness.judgement.rule.RuleCheck.ComparisonCheck;
import io.readiness.judgement.rule.RuleCheck.ConstraintCheck;
import io.readiness.judgement.rule.RuleCheck.PatternCheck;
import io.readiness.judgement.rule.RuleModel.Operator;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a rulebook, held against one profile, constraint by constraint.
 *
 * @param rules the rules
 * @param texts the same as they are written, by their keys
 * @param told what was told
 * @param atBest the same with what was not said at its best, those that both have in the same order
 * @param ideal the facts of a profile of which everything is at its best
 */
public record RuleChecks(
        List<BoundRule> rules,
        SortedMap<String, RuleText> texts,
        List<Object> told,
        List<Object> atBest,
        List<Object> ideal) {
    /** Every rule that would conclude this, by its key. */
    public List<RuleCheck> of(Finding finding) {
        return checks(
                concludes -> concludes.rating() == finding.rating()
                        && (concludes.signal() == null || concludes.signal() == finding.signal()),
                finding.signal());
    }

    /** Every rule that would conclude this, by its key. */
    public List<RuleCheck> of(Circumstance circumstance) {
        return checks(concludes -> concludes.circumstance() == circumstance, null);
    }

    /**
     * A rule by its key, held against what was told: for each signal that it may rate where it rates whatever signal it finds, and
     * else once.
     */
    public List<SignalCheck> of(String rule) {
        BoundRule held = named(rule);
        Signal one = held.concludes().signal();
        if (one != null || held.concludes().rating() == null) {
            return List.of(new SignalCheck(one, check(held, one)));
        }
        return Arrays.stream(Signal.values())
                .filter(signal -> canRate(held, signal))
                .map(signal -> new SignalCheck(signal, check(held, signal)))
                .toList();
    }

    /**
     * A rule held against what was told.
     *
     * @param signal what it would rate; absent: it concludes a circumstance
     * @param check the rule
     */
    public record SignalCheck(@Nullable Signal signal, RuleCheck check) {}

    /** The keys of the rules that hold of what was told, without the words for it. */
    public Set<String> holding() {
        return rules.stream()
                .filter(rule -> rule.patterns().stream()
                        .allMatch(pattern -> told.stream().anyMatch(pattern::isMetBy) != pattern.absent()))
                .map(BoundRule::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a rule looks for, of nobody in particular: nothing is held against it. */
    public RuleCheck asked(String rule) {
        List<PatternCheck> patterns = named(rule).patterns().stream()
                .map(pattern -> new PatternCheck(
                        pattern.pattern().words(),
                        pattern.absent(),
                        Truth.OPEN,
                        null,
                        unmet(pattern, null, Truth.OPEN)))
                .toList();
        RuleText text = Scales.row(texts, rule);
        return new RuleCheck(rule, text.name(), Truth.OPEN, patterns, text.claims());
    }

    private BoundRule named(String rule) {
        return rules.stream()
                .filter(one -> one.key().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule " + rule + "."));
    }

    private List<RuleCheck> checks(Predicate<RuleText.Conclusion> wanted, @Nullable Signal signal) {
        return rules.stream()
                .filter(rule -> wanted.test(rule.concludes()) && canRate(rule, signal))
                .map(rule -> check(rule, signal))
                .toList();
    }

    /** A rule that rates whatever signal it finds may look at facts that a signal never has, even at best. */
    private boolean canRate(BoundRule rule, @Nullable Signal signal) {
        return signal == null
                || rule.concludes().signal() != null
                || rule.patterns().stream()
                        .filter(pattern -> pattern.pattern().bindsSignal())
                        .allMatch(pattern ->
                                facts(ideal, pattern, signal).stream().anyMatch(pattern::isMetBy));
    }

    private RuleCheck check(BoundRule rule, @Nullable Signal signal) {
        Awaited.check();
        List<PatternCheck> patterns =
                rule.patterns().stream().map(pattern -> check(pattern, signal)).toList();
        RuleText text = Scales.row(texts, rule.key());
        return new RuleCheck(
                rule.key(),
                text.name(),
                patterns.stream().map(PatternCheck::truth).reduce(Truth.HOLDS, Truth::and),
                patterns,
                text.claims());
    }

    private PatternCheck check(BoundPattern pattern, @Nullable Signal signal) {
        List<Held> held = held(pattern, signal);
        return pattern.absent() ? absent(pattern, held) : present(pattern, held, signal);
    }

    /** A fact, and each constraint held against it. */
    private record Held(Fact fact, List<ConstraintCheck> constraints) {
        /** One that may still do comes before one that does more and cannot: what was not said is no shortfall. */
        static final Comparator<Held> NEAREST_FIRST = Comparator.comparing(Held::isOfAnotherKind)
                .thenComparing(Held::truth, Comparator.reverseOrder())
                .thenComparing(nearest -> -nearest.count(Truth.HOLDS))
                .thenComparing(nearest -> -nearest.count(Truth.OPEN))
                .thenComparing(Held::fact);

        Truth truth() {
            return constraints.stream().map(ConstraintCheck::truth).reduce(Truth.HOLDS, Truth::and);
        }

        long count(Truth truth) {
            return constraints.stream()
                    .filter(constraint -> constraint.truth() == truth)
                    .count();
        }

        /** The first constraint says which facts a rule is about; one that fails it is about something else. */
        boolean isOfAnotherKind() {
            return !constraints.isEmpty() && constraints.get(0).truth() == Truth.FAILS;
        }
    }

    /** The facts that a rule may be about, the nearest to what it looks for first. */
    private List<Held> held(BoundPattern pattern, @Nullable Signal signal) {
        List<Object> facts = facts(told, pattern, signal);
        List<Object> twins = facts(atBest, pattern, signal);
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Object fact = facts.get(i);
            Object twin = twins.size() == facts.size() || isOnePiece(fact) ? twins.get(i) : fact;
            List<ConstraintCheck> checks = about(pattern, signal, Truth.HOLDS);
            pattern.constraints().forEach(constraint -> checks.add(check(constraint, fact, twin)));
            held.add(new Held(JsonPaths.fact(fact), checks));
        }
        held.sort(Held.NEAREST_FIRST);
        return held;
    }

    /** At best several pieces may tell a case that they do not tell yet, which comes after all of them. */
    private static boolean isOnePiece(Object fact) {
        return fact instanceof SignalEvidence piece && piece.isOnePiece();
    }

    /** A rule that rates whatever signal it finds is asked about one signal here, and looks at what bears on that. */
    private static List<ConstraintCheck> about(BoundPattern pattern, @Nullable Signal signal, Truth truth) {
        List<ConstraintCheck> checks = new ArrayList<>();
        if (pattern.pattern().bindsSignal() && signal != null) {
            String found = truth == Truth.HOLDS ? signal.name() : null;
            checks.add(new ConstraintCheck(
                    "signal", truth, List.of(new ComparisonCheck("signal", Operator.IS, signal.name(), found, null))));
        }
        return checks;
    }

    private static ConstraintCheck check(BoundConstraint constraint, Object fact, Object twin) {
        List<ComparisonCheck> anyOf = constraint.anyOf().stream()
                .map(comparison -> comparison.check(fact, twin))
                .toList();
        boolean untold = anyOf.stream().anyMatch(comparison -> comparison.found() == null);
        boolean holds = constraint.holds(fact);
        return new ConstraintCheck(
                constraint.text(), Truth.of(holds, holds || untold || constraint.holds(twin)), anyOf);
    }

    private PatternCheck present(BoundPattern pattern, List<Held> held, @Nullable Signal signal) {
        String looksFor = pattern.pattern().words();
        boolean isSection = JsonPaths.isSection(pattern.type());
        if (held.isEmpty() || (held.get(0).isOfAnotherKind() && !isSection)) {
            boolean open =
                    facts(atBest, pattern, signal).stream().anyMatch(pattern::isMetBy) || (held.isEmpty() && isSection);
            Truth truth = open ? Truth.OPEN : Truth.FAILS;
            return new PatternCheck(looksFor, false, truth, null, unmet(pattern, signal, truth));
        }
        Held nearest = held.get(0);
        Truth truth = nearest.truth() == Truth.FAILS && mayBeMetByACase(pattern, signal) ? Truth.OPEN : nearest.truth();
        return new PatternCheck(looksFor, false, truth, nearest.fact(), nearest.constraints());
    }

    /** Whether pieces that tell one case, once all was said of them, do together what none of them does. */
    private boolean mayBeMetByACase(BoundPattern pattern, @Nullable Signal signal) {
        return facts(atBest, pattern, signal).stream()
                .anyMatch(
                        fact -> fact instanceof SignalEvidence piece && !piece.isOnePiece() && pattern.isMetBy(piece));
    }

    private static List<ConstraintCheck> unmet(BoundPattern pattern, @Nullable Signal signal, Truth truth) {
        List<ConstraintCheck> unmet = about(pattern, signal, truth);
        pattern.constraints()
                .forEach(constraint -> unmet.add(new ConstraintCheck(
                        constraint.text(),
                        truth,
                        constraint.anyOf().stream()
                                .map(BoundComparison::checkOfNothing)
                                .toList())));
        return unmet;
    }

    /** What must not be there is looked for among what was told only, as the rule does. */
    private static PatternCheck absent(BoundPattern pattern, List<Held> held) {
        String looksFor = pattern.pattern().words();
        for (Held one : held) {
            if (one.truth() == Truth.HOLDS) {
                return new PatternCheck(looksFor, true, Truth.FAILS, one.fact(), one.constraints());
            }
        }
        return new PatternCheck(looksFor, true, Truth.HOLDS, null, List.of());
    }

    private static List<Object> facts(List<Object> among, BoundPattern pattern, @Nullable Signal signal) {
        return among.stream()
                .filter(pattern.type()::isInstance)
                .filter(fact -> !pattern.pattern().bindsSignal() || signal == null || pattern.signal(fact) == signal)
                .toList();
    }
}
