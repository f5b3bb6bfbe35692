package io.readiness.rulebook.rule;

import io.readiness.judgement.rule.Conclusion;
import io.readiness.judgement.rule.Finding;
import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Rating;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules that name one parameter, with another value in its place. */
final class MovedParameter {
    private final Parameter parameter;
    private final List<Naming> rules;

    MovedParameter(Parameter parameter, List<Naming> rules) {
        this.parameter = parameter;
        this.rules = rules;
    }

    /** A rule that names the parameter. */
    record Naming(RuleText rule, List<RuleConditions.Look> looks) {}

    /** Whether a rule is one of them. */
    boolean isNamedIn(String rule) {
        return rules.stream().anyMatch(naming -> naming.rule().id().equals(rule));
    }

    /** The values, nearest first, at which the rules would conclude something else of these facts than they do. */
    List<Integer> turningPoints(List<Object> facts) {
        Set<Object> now = concluded(facts, parameter.value());
        Set<Integer> values = new TreeSet<>();
        rules.stream()
                .flatMap(naming -> naming.looks().stream())
                .forEach(look -> look.tests().stream()
                        .flatMap(test -> test.terms().stream())
                        .filter(this::isAsked)
                        .flatMap(term ->
                                facts.stream().filter(look.type()::isInstance).map(term.found()))
                        .filter(Objects::nonNull)
                        .forEach(found -> addAround(TermReader.number(found), values)));
        return values.stream()
                .filter(value -> !concluded(facts, value).equals(now))
                .sorted(Comparator.comparingInt(value -> Math.abs(value - parameter.value())))
                .toList();
    }

    private boolean isAsked(TermReader term) {
        return term.parameter() != null && term.parameter().key().equals(parameter.key());
    }

    /** A line changes what it parts only where it passes something that was found. */
    private static void addAround(int found, Set<Integer> values) {
        for (int value = Math.max(0, found - 1); value <= found + 1; value++) {
            values.add(value);
        }
    }

    /** What the rules conclude of these facts with another value. */
    Set<Object> concluded(List<Object> facts, int value) {
        Set<Object> concluded = new HashSet<>();
        rules.forEach(naming -> concluded.addAll(concluded(naming, facts, value)));
        return concluded;
    }

    private Set<Object> concluded(Naming naming, List<Object> facts, int value) {
        Conclusion concludes = naming.rule().concludes();
        Set<Object> concluded = new HashSet<>();
        Stream.ofNullable(concludes.circumstance()).forEach(concluded::add);
        Rating rating = concludes.rating();
        if (rating != null && concludes.signal() != null) {
            concluded.add(new Finding(concludes.signal(), rating));
        }
        for (RuleConditions.Look look : naming.looks()) {
            List<Object> met =
                    facts.stream().filter(fact -> isMetBy(look, fact, value)).toList();
            if (met.isEmpty() != look.absent()) {
                return Set.of();
            }
            if (look.signal() != null && rating != null) {
                met.forEach(fact -> concluded.add(new Finding(Objects.requireNonNull(look.signal(fact)), rating)));
            }
        }
        return concluded;
    }

    private boolean isMetBy(RuleConditions.Look look, Object fact, int value) {
        return look.type().isInstance(fact)
                && look.tests().stream()
                        .allMatch(test -> test.terms().stream().anyMatch(this::isAsked)
                                ? holds(test, fact, value)
                                : test.holds(fact));
    }

    private boolean holds(RuleConditions.Test test, Object fact, int value) {
        return test.terms().stream().anyMatch(term -> term.holds(fact, isAsked(term) ? value : null));
    }
}
