package io.readiness.rulebook;

import io.readiness.judgement.rule.BoundRule.BoundPattern;
import io.readiness.judgement.rule.PropertyReader;
import io.readiness.judgement.rule.RuleModel;
import io.readiness.judgement.rule.RuleModel.Operator;
import io.readiness.judgement.rule.RuleModel.Pattern;
import io.readiness.judgement.rule.RuleModel.Property;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts as JSON, for engines that know no Java: of each type a list, and of each fact what the conditions of the rules
 * look at, already read off. What a method of a fact works out is worked out here, before any clock starts.
 */
final class PlainData {
    static final String SIGNAL = "signal";

    private final Map<Class<?>, Map<String, Function<Object, Object>>> fields = new HashMap<>();

    /**
     * What a condition compares, as data.
     *
     * @param field what it looks at
     * @param operator how
     * @param value what for; absent: for another field, or the operator says it all
     * @param other the other field
     */
    record Comparison(
            String field,
            Operator operator,
            @Nullable Object value,
            @Nullable String other) {}

    PlainData(List<GivenRule> rules) {
        rules.forEach(rule -> rule.patterns().forEach(pattern -> add(pattern.pattern())));
    }

    private void add(Pattern pattern) {
        Map<String, Function<Object, Object>> ofType = fields.computeIfAbsent(pattern.type(), type -> new TreeMap<>());
        if (pattern.bindsSignal()) {
            add(new Property(SIGNAL, List.of(), false), pattern.type(), ofType);
        }
        for (RuleModel.Constraint constraint : pattern.constraints()) {
            for (RuleModel.Comparison comparison : constraint.anyOf()) {
                add(comparison.property(), pattern.type(), ofType);
                if (comparison.value() != null && comparison.value().property() != null) {
                    add(comparison.value().property(), pattern.type(), ofType);
                }
            }
        }
    }

    private static void add(Property property, Class<?> type, Map<String, Function<Object, Object>> ofType) {
        PropertyReader reader = PropertyReader.of(type, property).orElseThrow();
        ofType.put(name(property, type), reader::read);
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
    static List<List<Comparison>> conditions(BoundPattern pattern) {
        return pattern.pattern().constraints().stream()
                .map(constraint -> constraint.anyOf().stream()
                        .map(comparison -> comparison(comparison, pattern.type()))
                        .toList())
                .toList();
    }

    private static Comparison comparison(RuleModel.Comparison comparison, Class<?> type) {
        RuleModel.Value value = comparison.value();
        Property other = value == null ? null : value.property();
        return new Comparison(
                name(comparison.property(), type),
                comparison.operator(),
                literal(constant(value)),
                other == null ? null : name(other, type));
    }

    private static @Nullable String constant(RuleModel.@Nullable Value value) {
        return value == null || value.parameter() == null
                ? value == null ? null : value.constant()
                : String.valueOf(BuiltIn.COMPILED
                        .rulebook()
                        .criteria()
                        .parameters()
                        .get(value.parameter())
                        .value());
    }

    private static String name(Property property, Class<?> type) {
        return property.words(type).replace(' ', '_');
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
