package io.readiness.judgement.rule;

import io.readiness.judgement.rule.RuleModel.Comparison;
import io.readiness.judgement.rule.RuleModel.Constraint;
import io.readiness.judgement.rule.RuleModel.Operator;
import io.readiness.judgement.rule.RuleModel.Pattern;
import io.readiness.judgement.rule.RuleModel.Property;
import io.readiness.judgement.rule.RuleModel.Value;
import io.readiness.judgement.scale.Parameter;
import io.readiness.profile.Signal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The model of a rule, bound to the facts that it looks at and to the values of parameters. It asks of a fact what the engine
 * asks, in the same order, and so never of one that an earlier constraint has turned away.
 *
 * @param model the rule
 * @param patterns what it looks for
 * @param parameters the keys of the parameters that it names
 */
public record BoundRule(RuleModel model, List<BoundPattern> patterns, Set<String> parameters) {
    private static final Property SIGNAL = new Property("signal", List.of(), false);

    public static BoundRule of(RuleModel model, Map<String, Parameter> parameters) {
        List<BoundPattern> patterns = model.patterns().stream()
                .map(pattern -> BoundPattern.of(pattern, parameters))
                .toList();
        return new BoundRule(model, patterns, model.parameters());
    }

    public String key() {
        return model.rule();
    }

    public RuleText.Conclusion concludes() {
        return model.concludes();
    }

    /**
     * A parameter that is taken for another value.
     *
     * @param parameter its key
     * @param value the value
     */
    record Moved(String parameter, int value) {
        /** Every parameter as it is. */
        static final Moved NOTHING = new Moved("", 0);
    }

    /**
     * Facts of one type that meet all of the constraints.
     *
     * @param signal reads the signal that a fact is about, where the rule takes it from there; null: it does not
     */
    public record BoundPattern(
            Pattern pattern,
            List<BoundConstraint> constraints,
            @Nullable PropertyReader signal) {
        static BoundPattern of(Pattern pattern, Map<String, Parameter> parameters) {
            List<BoundConstraint> constraints = pattern.constraints().stream()
                    .map(constraint -> BoundConstraint.of(constraint, pattern.type(), parameters))
                    .toList();
            return new BoundPattern(
                    pattern, constraints, pattern.bindsSignal() ? reader(pattern.type(), SIGNAL) : null);
        }

        public Class<?> type() {
            return pattern.type();
        }

        public boolean absent() {
            return pattern.absent();
        }

        public boolean isMetBy(Object fact) {
            return isMetBy(fact, Moved.NOTHING);
        }

        boolean isMetBy(Object fact, Moved moved) {
            return pattern.type().isInstance(fact)
                    && constraints.stream().allMatch(constraint -> constraint.holds(fact, moved));
        }

        /** The signal that a fact is about; null: the rule takes none from there. */
        public @Nullable Signal signal(Object fact) {
            return signal == null ? null : (Signal) signal.read(fact);
        }
    }

    /** One condition on a fact. */
    record BoundConstraint(String text, List<BoundComparison> anyOf) {
        static BoundConstraint of(Constraint constraint, Class<?> fact, Map<String, Parameter> parameters) {
            return new BoundConstraint(
                    constraint.text(),
                    constraint.anyOf().stream()
                            .map(comparison -> new BoundComparison(comparison, fact, parameters))
                            .toList());
        }

        boolean holds(Object fact) {
            return holds(fact, Moved.NOTHING);
        }

        /** All that it asks, where that is one property to be one constant; null: it asks in another way. */
        @Nullable
        BoundComparison choice() {
            BoundComparison first = anyOf.get(0);
            return anyOf.size() == 1
                            && first.operator == Operator.IS
                            && first.constant != null
                            && first.parameter == null
                    ? first
                    : null;
        }

        boolean holds(Object fact, Moved moved) {
            for (int i = 0; i < anyOf.size(); i++) {
                if (anyOf.get(i).holds(fact, moved)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A property of a fact, held against a value. */
    static final class BoundComparison {
        private final Property asks;
        private final String what;
        private final Operator operator;
        private final PropertyReader property;
        private final @Nullable PropertyReader other;
        private final @Nullable String otherWords;
        private final @Nullable Object constant;
        private final @Nullable String parameter;

        BoundComparison(Comparison comparison, Class<?> fact, Map<String, Parameter> parameters) {
            Value value = comparison.value();
            this.asks = comparison.property();
            this.what = asks.words(fact);
            this.operator = comparison.operator();
            this.property = reader(fact, asks);
            this.parameter = value == null ? null : value.parameter();
            Property compared = value == null ? null : value.property();
            this.other = compared == null ? null : reader(fact, compared);
            this.otherWords = compared == null ? null : compared.words(fact);
            this.constant = constant(value, parameters);
        }

        private @Nullable Object constant(@Nullable Value value, Map<String, Parameter> parameters) {
            if (value == null || value.property() != null) {
                return null;
            }
            if (value.parameter() != null) {
                return Objects.requireNonNull(parameters.get(value.parameter()), value.parameter())
                        .value();
            }
            String name = Objects.requireNonNull(value.constant());
            Class<?> type = operator == Operator.CONTAINS ? property.elements() : property.type();
            return PropertyReader.constant(name, type)
                    .orElseThrow(() -> new IllegalStateException(what + " is never " + name + "."));
        }

        @Nullable
        String parameter() {
            return parameter;
        }

        /** What it looks at. */
        Property asks() {
            return asks;
        }

        /** The constant that it is held against; null: it is held against something else. */
        @Nullable
        Object constant() {
            return constant;
        }

        /** What a fact has there; null: nothing was said. */
        @Nullable
        Object read(Object fact) {
            return property.read(fact);
        }

        /** The number that a fact has there; null: none was said. */
        @Nullable
        Integer number(Object fact) {
            return (Integer) read(fact);
        }

        boolean holds(Object fact, Moved moved) {
            Object found = property.read(fact);
            return switch (operator) {
                case YES -> Boolean.TRUE.equals(found);
                case NO -> Boolean.FALSE.equals(found);
                case TOLD -> found != null;
                case NOT_TOLD -> found == null;
                case IS -> Objects.equals(found, wanted(fact));
                case IS_NOT -> !Objects.equals(found, wanted(fact));
                case CONTAINS -> found != null && ((Collection<?>) found).contains(wanted(fact));
                case AT_LEAST, MORE_THAN, AT_MOST, FEWER_THAN -> found != null && isOnItsSide((int) found, fact, moved);
            };
        }

        private boolean isOnItsSide(int found, Object fact, Moved moved) {
            Object wanted =
                    parameter != null && parameter.equals(moved.parameter()) ? (Integer) moved.value() : wanted(fact);
            if (wanted == null) {
                return false;
            }
            int line = (int) wanted;
            return switch (operator) {
                case AT_LEAST -> found >= line;
                case MORE_THAN -> found > line;
                case AT_MOST -> found <= line;
                default -> found < line;
            };
        }

        private @Nullable Object wanted(Object fact) {
            return other == null ? constant : other.read(fact);
        }

        /** Held against a fact and the same fact with what was not said at its best. */
        RuleCheck.ComparisonCheck check(Object fact, Object atBest) {
            String told = word(property.read(fact));
            String best = word(property.read(atBest));
            return new RuleCheck.ComparisonCheck(
                    what, operator, word(wanted(fact)), told, Objects.equals(told, best) ? null : best);
        }

        /** Where there is no fact to hold it against. */
        RuleCheck.ComparisonCheck checkOfNothing() {
            return new RuleCheck.ComparisonCheck(
                    what, operator, otherWords != null ? otherWords : word(constant), null, null);
        }

        private static @Nullable String word(@Nullable Object value) {
            if (value instanceof Collection<?> list) {
                return list.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            }
            return value == null ? null : value.toString();
        }
    }

    private static PropertyReader reader(Class<?> fact, Property property) {
        return PropertyReader.of(fact, property)
                .orElseThrow(() ->
                        new IllegalStateException("A " + fact.getSimpleName() + " tells no " + property.name() + "."));
    }
}
