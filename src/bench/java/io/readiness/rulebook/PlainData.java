package io.readiness.rulebook;

import io.readiness.judgement.rule.Asked;
import io.readiness.profile.Signal;
import io.readiness.rulebook.rule.RuleConditions;
import io.readiness.rulebook.rule.RuleConditions.Look;
import io.readiness.rulebook.rule.TermReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts as JSON, for engines that know no Java: of each type a list, and of each fact what the conditions of the rules
 * look at, already read off. What a method of a fact works out is worked out here, before any clock starts.
 */
final class PlainData {
    static final String SIGNAL = "signal";

    private static final Set<Asked> LINES =
            EnumSet.of(Asked.AT_LEAST, Asked.MORE_THAN, Asked.AT_MOST, Asked.FEWER_THAN);

    private final Map<Class<?>, Map<String, Function<Object, Object>>> fields = new HashMap<>();

    /**
     * What a condition compares, as data.
     *
     * @param field what it looks at
     * @param asks how
     * @param value what for; absent: for another field, or the question says it all
     * @param other the other field
     */
    record Comparison(
            String field,
            Asked asks,
            @Nullable Object value,
            @Nullable String other) {}

    PlainData(List<GivenRule> rules) {
        rules.forEach(rule -> rule.looks().forEach(this::add));
    }

    private void add(Look look) {
        Map<String, Function<Object, Object>> ofType = fields.computeIfAbsent(look.type(), type -> new TreeMap<>());
        if (look.signal() != null) {
            ofType.put(SIGNAL, fact -> look.signal().getValue(null, fact));
        }
        for (RuleConditions.Test test : look.tests()) {
            for (TermReader term : test.terms()) {
                Comparison comparison = comparison(term);
                ofType.put(comparison.field, term.found());
                if (comparison.other != null) {
                    ofType.put(comparison.other, term.wanted());
                }
            }
        }
    }

    Map<String, List<Map<String, Object>>> of(List<Object> facts) {
        Map<String, List<Map<String, Object>>> data = new TreeMap<>();
        fields.forEach((type, asked) -> {
            List<Map<String, Object>> ofType = new ArrayList<>();
            for (Object fact : facts) {
                if (type.isInstance(fact)) {
                    Map<String, Object> read = new TreeMap<>();
                    asked.forEach((field, from) -> read.put(field, plain(from.apply(fact))));
                    ofType.add(read);
                }
            }
            data.put(type.getSimpleName(), ofType);
        });
        return data;
    }

    /** The conditions of a pattern: all of them must hold, and of each any one comparison. */
    static List<List<Comparison>> conditions(Look look) {
        return look.tests().stream()
                .map(test -> test.terms().stream().map(PlainData::comparison).toList())
                .toList();
    }

    private static Comparison comparison(TermReader term) {
        Object wanted = term.wanted().apply(null);
        boolean withField =
                LINES.contains(term.asks()) && !String.valueOf(wanted).chars().allMatch(Character::isDigit);
        return new Comparison(
                name(term.what()),
                term.asks(),
                withField ? null : literal(wanted),
                withField ? name(String.valueOf(wanted)) : null);
    }

    private static String name(String words) {
        return words.replace(' ', '_');
    }

    private static @Nullable Object literal(@Nullable Object wanted) {
        return wanted instanceof String text && text.matches("\\d+") ? Integer.valueOf(text) : wanted;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).sorted().toList();
        }
        return value instanceof Number || value instanceof Boolean || value == null ? value : value.toString();
    }

    /** A signal by its name in the data. */
    static Signal signal(Object name) {
        return Signal.valueOf(name.toString());
    }
}
