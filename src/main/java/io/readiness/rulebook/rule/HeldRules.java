package io.readiness.rulebook.rule;

import io.readiness.judgement.fact.Fact;
import io.readiness.judgement.fact.JsonPaths;
import io.readiness.judgement.rule.Asked;
import io.readiness.judgement.rule.Conclusion;
import io.readiness.judgement.rule.ConditionCheck;
import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.rule.PatternCheck;
import io.readiness.judgement.rule.RuleCheck;
import io.readiness.judgement.rule.RuleChecks;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.rule.Term;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The compiled rules, held against one profile. */
final class HeldRules implements RuleChecks {
    private final RuleConditions conditions;
    private final SortedMap<String, RuleText> rules;
    private final List<Object> told;
    private final List<Object> atBest;
    private final List<Object> ideal;

    /**
     * Rules held against facts.
     *
     * @param told what was told
     * @param atBest the same with what was not said at its best
     * @param ideal everything at its best
     */
    HeldRules(
            RuleConditions conditions,
            SortedMap<String, RuleText> rules,
            List<Object> told,
            List<Object> atBest,
            List<Object> ideal) {
        this.conditions = conditions;
        this.rules = rules;
        this.told = told;
        this.atBest = atBest;
        this.ideal = ideal;
    }

    @Override
    public List<RuleCheck> of(Finding finding) {
        return checks(
                concludes -> concludes.rating() == finding.rating()
                        && (concludes.signal() == null || concludes.signal() == finding.signal()),
                finding.signal());
    }

    @Override
    public List<RuleCheck> of(Circumstance circumstance) {
        return checks(concludes -> concludes.circumstance() == circumstance, null);
    }

    private List<RuleCheck> checks(Predicate<Conclusion> wanted, @Nullable Signal signal) {
        List<RuleCheck> checks = new ArrayList<>();
        rules.forEach((name, rule) -> {
            if (wanted.test(rule.concludes()) && canRate(name, rule, signal)) {
                checks.add(check(name, rule, signal));
            }
        });
        return checks;
    }

    /** A rule that rates whatever signal it finds may look at facts that a signal never has, even at best. */
    private boolean canRate(String name, RuleText rule, @Nullable Signal signal) {
        return signal == null
                || rule.concludes().signal() != null
                || conditions.of(name).stream()
                        .filter(look -> look.signal() != null)
                        .allMatch(look -> facts(ideal, look, signal).stream().anyMatch(look::isMetBy));
    }

    private RuleCheck check(String name, RuleText rule, @Nullable Signal signal) {
        List<PatternCheck> looksFor = new ArrayList<>();
        Truth truth = Truth.HOLDS;
        for (RuleConditions.Look look : conditions.of(name)) {
            PatternCheck check = check(look, signal);
            truth = truth.and(check.truth());
            looksFor.add(check);
        }
        return new RuleCheck(rule.id(), rule.name(), truth, looksFor, rule.claims());
    }

    private PatternCheck check(RuleConditions.Look look, @Nullable Signal signal) {
        List<Held> held = held(look, signal);
        return look.absent() ? absent(look, held) : present(look, held, signal);
    }

    /** A fact, and each condition held against it. */
    private record Held(Fact fact, List<ConditionCheck> conditions) {
        Truth truth() {
            return conditions.stream().map(ConditionCheck::truth).reduce(Truth.HOLDS, Truth::and);
        }

        long count(Truth truth) {
            return conditions.stream()
                    .filter(condition -> condition.truth() == truth)
                    .count();
        }

        /** The first condition of a rule says which facts it is about; one that fails it is about something else. */
        boolean isOfAnotherKind() {
            return !conditions.isEmpty() && conditions.get(0).truth() == Truth.FAILS;
        }
    }

    /** A rule that rates whatever signal it finds is asked about one signal here, and looks at what bears on that. */
    private static List<ConditionCheck> about(RuleConditions.Look look, @Nullable Signal signal, Truth truth) {
        List<ConditionCheck> checks = new ArrayList<>();
        if (look.signal() != null && signal != null) {
            String found = truth == Truth.HOLDS ? signal.name() : null;
            checks.add(new ConditionCheck(
                    "signal", truth, List.of(new Term("signal", Asked.IS, signal.name(), found, null))));
        }
        return checks;
    }

    /** The facts that a rule may be about, the nearest to what it looks for first. */
    private List<Held> held(RuleConditions.Look look, @Nullable Signal signal) {
        List<Object> facts = facts(told, look, signal);
        List<Object> twins = facts(atBest, look, signal);
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Object fact = facts.get(i);
            Object twin = twins.size() == facts.size() ? twins.get(i) : fact;
            List<ConditionCheck> checks = about(look, signal, Truth.HOLDS);
            look.tests().forEach(test -> checks.add(check(test, fact, twin)));
            held.add(new Held(JsonPaths.fact(fact), checks));
        }
        // One that may still do comes before one that does more and cannot: what was not said is no shortfall.
        held.sort(Comparator.comparing(Held::isOfAnotherKind)
                .thenComparing(Held::truth, Comparator.reverseOrder())
                .thenComparing(nearest -> -nearest.count(Truth.HOLDS))
                .thenComparing(nearest -> -nearest.count(Truth.OPEN))
                .thenComparing(Held::fact));
        return held;
    }

    private static ConditionCheck check(RuleConditions.Test test, Object fact, Object twin) {
        List<Term> terms =
                test.terms().stream().map(term -> term.of(fact, twin)).toList();
        boolean untold = terms.stream().anyMatch(term -> term.found() == null);
        Truth truth = test.holds(fact) ? Truth.HOLDS : untold || test.holds(twin) ? Truth.OPEN : Truth.FAILS;
        return new ConditionCheck(test.text(), truth, terms);
    }

    private PatternCheck present(RuleConditions.Look look, List<Held> held, @Nullable Signal signal) {
        String looksFor = TermReader.words(look.type().getSimpleName());
        if (held.isEmpty() || (held.get(0).isOfAnotherKind() && !JsonPaths.isSection(look.type()))) {
            boolean open = facts(atBest, look, signal).stream().anyMatch(look::isMetBy)
                    || (held.isEmpty() && JsonPaths.isSection(look.type()));
            Truth truth = open ? Truth.OPEN : Truth.FAILS;
            return new PatternCheck(looksFor, false, truth, null, unmet(look, signal, truth));
        }
        Held nearest = held.get(0);
        return new PatternCheck(looksFor, false, nearest.truth(), nearest.fact(), nearest.conditions());
    }

    private static List<ConditionCheck> unmet(RuleConditions.Look look, @Nullable Signal signal, Truth truth) {
        List<ConditionCheck> unmet = about(look, signal, truth);
        look.tests()
                .forEach(test -> unmet.add(new ConditionCheck(
                        test.text(),
                        truth,
                        test.terms().stream().map(TermReader::ofNothing).toList())));
        return unmet;
    }

    /** What must not be there is looked for among what was told only, as the rule does. */
    private static PatternCheck absent(RuleConditions.Look look, List<Held> held) {
        String looksFor = TermReader.words(look.type().getSimpleName());
        for (Held one : held) {
            if (one.truth() == Truth.HOLDS) {
                return new PatternCheck(looksFor, true, Truth.FAILS, one.fact(), one.conditions());
            }
        }
        return new PatternCheck(looksFor, true, Truth.HOLDS, null, List.of());
    }

    private static List<Object> facts(List<Object> among, RuleConditions.Look look, @Nullable Signal signal) {
        return among.stream()
                .filter(look.type()::isInstance)
                .filter(fact -> look.signal() == null || signal == null || look.signal(fact) == signal)
                .toList();
    }
}
