package io.readiness.rulebook;

import io.readiness.judgement.rule.BoundRule.BoundPattern;
import io.readiness.rulebook.PlainData.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules as one expression each, in the languages that two of the engines read. What is not said is asked for first
 * where a number is compared: the one language fails on it, and the other answers neither yes nor no.
 */
enum Dialect {
    FEEL(
            "fact",
            "=",
            "some fact in facts.%s satisfies (%s)",
            "list contains(%s, %s)",
            "if %s then (for fact in facts.%s return if %s then fact.signal else null) else []"),
    ZEN("#", "==", "some(facts.%s, %s)", "%2$s in %1$s", "%s ? map(filter(facts.%s, %s), #.signal) : []");

    private final String fact;
    private final String equal;
    private final String some;
    private final String contains;
    private final String signals;

    Dialect(String fact, String equal, String some, String contains, String signals) {
        this.fact = fact;
        this.equal = equal;
        this.some = some;
        this.contains = contains;
        this.signals = signals;
    }

    /** True or false; or, for a rule that rates whatever signal it finds, the signals. */
    String expression(GivenRule rule) {
        List<String> patterns = new ArrayList<>();
        for (BoundPattern pattern : rule.patterns()) {
            String found = some.formatted(pattern.type().getSimpleName(), all(pattern));
            patterns.add(pattern.absent() ? "not(" + found + ")" : "(" + found + ")");
        }
        String whole = String.join(" and ", patterns);
        if (rule.bound() < 0) {
            return whole;
        }
        BoundPattern bound = rule.patterns().get(rule.bound());
        return signals.formatted("(" + whole + ")", bound.type().getSimpleName(), all(bound));
    }

    private String all(BoundPattern pattern) {
        return pattern.constraints().isEmpty()
                ? "true"
                : PlainData.conditions(pattern).stream().map(this::any).collect(Collectors.joining(" and "));
    }

    private String any(List<Comparison> comparisons) {
        return comparisons.stream().map(this::text).collect(Collectors.joining(" or ", "(", ")"));
    }

    private String text(Comparison comparison) {
        String field = fact + "." + comparison.field();
        String told = field + " != null";
        String value = comparison.other() != null
                ? fact + "." + comparison.other()
                : comparison.value() instanceof String text ? '"' + text + '"' : String.valueOf(comparison.value());
        return switch (comparison.operator()) {
            case YES -> field + " " + equal + " true";
            case NO -> field + " " + equal + " false";
            case TOLD -> told;
            case NOT_TOLD -> field + " " + equal + " null";
            case IS -> field + " " + equal + " " + value;
            case IS_NOT -> field + " != " + value;
            case CONTAINS -> "(" + told + " and " + contains.formatted(field, value) + ")";
            case AT_LEAST -> "(" + told + " and " + field + " >= " + value + ")";
            case MORE_THAN -> "(" + told + " and " + field + " > " + value + ")";
            case AT_MOST -> "(" + told + " and " + field + " <= " + value + ")";
            case FEWER_THAN -> "(" + told + " and " + field + " < " + value + ")";
        };
    }
}
