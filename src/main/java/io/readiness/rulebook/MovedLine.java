package io.readiness.rulebook;

import io.readiness.assessment.Conclusion;
import io.readiness.assessment.RuleText;
import io.readiness.judgement.Finding;
import io.readiness.judgement.Rating;
import io.readiness.judgement.RuleNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** One rule, with the number at which one of its conditions draws a line taken for another. */
final class MovedLine {
    private final RuleNumber number;
    private final Conclusion concludes;
    private final List<RuleConditions.Look> looks;

    MovedLine(RuleNumber number, RuleText rule, List<RuleConditions.Look> looks) {
        this.number = number;
        this.concludes = rule.concludes();
        this.looks = looks;
    }

    /** Every number of these rules at which a condition draws a line. */
    static List<RuleNumber> numbers(RuleConditions conditions, SortedMap<String, RuleText> rules) {
        List<RuleNumber> numbers = new ArrayList<>();
        rules.forEach((name, rule) -> conditions.of(name).stream()
                .flatMap(look -> look.tests().stream())
                .forEach(test -> addNumbers(test, rule, numbers)));
        return numbers;
    }

    private static void addNumbers(RuleConditions.Test test, RuleText rule, List<RuleNumber> numbers) {
        for (int i = 0; i < test.terms().size(); i++) {
            TermReader term = test.terms().get(i);
            if (term.number() != null) {
                numbers.add(new RuleNumber(
                        rule.id(),
                        rule.name(),
                        test.text(),
                        i,
                        term.what(),
                        term.asks(),
                        term.number(),
                        rule.claims(),
                        rule.assumption()));
            }
        }
    }

    /** The values, nearest first, at which the rule would conclude something else of these facts than it does. */
    List<Integer> turningPoints(List<Object> facts) {
        Set<Object> now = concluded(facts, number.value());
        Set<Integer> values = new TreeSet<>();
        for (RuleConditions.Look look : looks) {
            for (RuleConditions.Test test : look.tests()) {
                if (test.text().equals(number.condition())) {
                    facts.stream()
                            .filter(look.type()::isInstance)
                            .map(test.terms().get(number.term()).found())
                            .filter(Objects::nonNull)
                            .forEach(found -> addAround(TermReader.number(found), values));
                }
            }
        }
        return values.stream()
                .filter(value -> !concluded(facts, value).equals(now))
                .sorted(Comparator.comparingInt(value -> Math.abs(value - number.value())))
                .toList();
    }

    /** A line changes what it parts only where it passes something that was found. */
    private static void addAround(int found, Set<Integer> values) {
        for (int value = Math.max(0, found - 1); value <= found + 1; value++) {
            values.add(value);
        }
    }

    /** What the rule concludes of these facts with its line at a value. */
    Set<Object> concluded(List<Object> facts, int value) {
        Set<Object> concluded = new HashSet<>();
        if (concludes.circumstance() != null) {
            concluded.add(concludes.circumstance());
        } else if (concludes.rating() != null && concludes.signal() != null) {
            concluded.add(new Finding(concludes.signal(), concludes.rating()));
        }
        for (RuleConditions.Look look : looks) {
            List<Object> met =
                    facts.stream().filter(fact -> isMetBy(look, fact, value)).toList();
            if (met.isEmpty() != look.absent()) {
                return Set.of();
            }
            if (look.signal() != null && concludes.rating() != null) {
                met.forEach(fact -> concluded.add(found(look, fact, concludes.rating())));
            }
        }
        return concluded;
    }

    private static Finding found(RuleConditions.Look look, Object fact, Rating rating) {
        return new Finding(Objects.requireNonNull(look.signal(fact)), rating);
    }

    private boolean isMetBy(RuleConditions.Look look, Object fact, int value) {
        return look.type().isInstance(fact)
                && look.tests().stream()
                        .allMatch(test ->
                                test.text().equals(number.condition()) ? holds(test, fact, value) : test.holds(fact));
    }

    private boolean holds(RuleConditions.Test test, Object fact, int value) {
        for (int i = 0; i < test.terms().size(); i++) {
            if (test.terms().get(i).holds(fact, i == number.term() ? value : null)) {
                return true;
            }
        }
        return false;
    }
}
