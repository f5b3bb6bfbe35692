package io.readiness.judgement.rule;

import io.readiness.judgement.phrase.Phrases;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its author wrote it, without the engine that decides by it. It is read once, when a rulebook is compiled, and kept
 * with the rulebook: Drools decides, and this model explains, since best cases, why-not, what-if and search need hundreds of
 * evaluations where a session would be too dear. It is true of a rule because a rule looks at nothing that another concludes
 * and compares no two facts, which the reading of a rule refuses.
 *
 * @param rule the key of the rule
 * @param patterns what it looks for, in the order of the rule; it concludes where all of them are met
 * @param concludes what it concludes then
 */
public record RuleModel(String rule, List<Pattern> patterns, RuleText.Conclusion concludes) {
    /**
     * Facts of one type that meet all of the constraints, of which there has to be one, or must be none.
     *
     * @param type the type of the facts
     * @param absent whether there must be none
     * @param bindsSignal whether the rule rates the signal that the facts it finds are about
     * @param constraints what a fact has to meet, in the order of the rule
     */
    public record Pattern(Class<?> type, boolean absent, boolean bindsSignal, List<Constraint> constraints) {
        /** What explanations call such facts. */
        public String words() {
            return Phrases.spaced(type.getSimpleName());
        }
    }

    /**
     * One condition on a fact.
     *
     * @param text as it stands in the rule
     * @param anyOf what it compares; of several, any one is enough
     */
    public record Constraint(String text, List<Comparison> anyOf) {}

    /**
     * A property of a fact, held against a value.
     *
     * @param property what is looked at
     * @param operator how
     * @param value what for; absent: the operator says it all
     */
    public record Comparison(
            Property property, Operator operator, @Nullable Value value) {}

    /**
     * Something that a fact tells.
     *
     * @param name as the rule calls it: a component, a method, or {@code this} for the fact itself
     * @param arguments the constants that a method is asked with
     * @param size whether it is the number of what is listed there
     */
    public record Property(String name, List<String> arguments, boolean size) {
        public static final String ITSELF = "this";

        /** What explanations call it, of facts of a type. */
        public String words(Class<?> fact) {
            StringBuilder words = new StringBuilder(Phrases.spaced(name.equals(ITSELF) ? fact.getSimpleName() : name));
            arguments.forEach(argument -> words.append(' ').append(argument));
            return words.toString();
        }
    }

    /**
     * What is asked for; one of the three.
     *
     * @param constant a number, a text or the name of a constant
     * @param parameter the key of a parameter
     * @param property another property of the same fact
     */
    public record Value(
            @Nullable String constant,
            @Nullable String parameter,
            @Nullable Property property) {
        public static Value constant(String constant) {
            return new Value(constant, null, null);
        }

        public static Value parameter(String key) {
            return new Value(null, key, null);
        }

        public static Value property(Property property) {
            return new Value(null, null, property);
        }
    }

    /** How a property is looked at. */
    public enum Operator {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        FEWER_THAN,
        /** It is this. */
        IS,
        /** It is something else, or was not said. */
        IS_NOT,
        /** It is among what was listed. */
        CONTAINS,
        YES,
        NO,
        /** It was said, whatever it is. */
        TOLD,
        NOT_TOLD;

        /** Whether it compares numbers. */
        public boolean comparesNumbers() {
            return compareTo(FEWER_THAN) <= 0;
        }
    }

    /** The keys of the parameters that the rule names. */
    public Set<String> parameters() {
        return patterns.stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> constraint.anyOf().stream())
                .map(Comparison::value)
                .filter(value -> value != null && value.parameter() != null)
                .map(Value::parameter)
                .collect(Collectors.toSet());
    }
}
