package io.readiness.judgement.standing;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Subject;
import io.readiness.judgement.standing.Scorecard.Gate;
import io.readiness.judgement.standing.Threshold.Amount;
import io.readiness.judgement.standing.Threshold.NumberKind;
import io.readiness.profile.Signal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a row of a table asks for. All tables ask in this one language, and all of it has three values: what was not
 * said leaves a condition open, which is neither yes nor no.
 */
public sealed interface Condition {

    /** Whether it holds, as far as is known. */
    Truth truth(Subject subject);

    /** Whether more or better evidence can only help it. */
    default boolean monotone() {
        return false;
    }

    /** Whether it asks for less than there may be, so that a candidate can have gone beyond it. */
    default boolean canBeOutgrown() {
        return false;
    }

    /** The signals, circumstances and fields, not told yet, that could still decide it; none where it is decided. */
    default void hangsOn(Standing standing, Consumer<Object> on) {
        if (truth(standing) != Truth.OPEN) {
            return;
        }
        Object asked = asks();
        if (asked != null) {
            on.accept(asked);
        }
        List<Condition> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).hangsOn(standing, on);
        }
    }

    /** The one signal, circumstance or field that it looks at; null where it looks at several, or is made of parts. */
    default @Nullable Object asks() {
        return null;
    }

    /** The numbers in it that stand in no parameter, a level counting as its place on the scale. */
    default List<Threshold> thresholds(Scorecard scorecard) {
        return List.of();
    }

    /** The same, where that parameter has another value. */
    default Condition with(String parameter, int value) {
        return this;
    }

    /** The conditions that it is made of; none where it asks for one thing. */
    default List<Condition> parts() {
        return List.of();
    }

    /** The signals it looks at. */
    default Set<Signal> signals() {
        return asked(Signal.class, Condition::signals);
    }

    /** The circumstances it asks for. */
    default Set<Circumstance> circumstances() {
        return asked(Circumstance.class, Condition::circumstances);
    }

    /** The fields it looks at, of what was told and of what the table names besides. */
    default Set<String> fields() {
        return asked(String.class, Condition::fields);
    }

    /** The parameters that its numbers are taken from. */
    default Set<String> parameters() {
        return all(Condition::parameters);
    }

    private <T> Set<T> asked(Class<T> kind, Function<Condition, Set<T>> ofParts) {
        Object asked = asks();
        return kind.isInstance(asked) ? Set.of(kind.cast(asked)) : all(ofParts);
    }

    private <T> Set<T> all(Function<Condition, Set<T>> of) {
        return parts().isEmpty()
                ? Set.of()
                : parts().stream()
                        .flatMap(part -> of.apply(part).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> parametersOf(@Nullable Amount... amounts) {
        return Stream.of(amounts)
                .filter(Objects::nonNull)
                .map(Amount::parameter)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What was told at a field. It asks in exactly one way, and silence leaves it open; only {@code said} is always decided.
     *
     * @param told the field, as {@link Subject#told} knows it
     * @param is it is one of these, by the words of constants, or {@code true} and {@code false}
     * @param has any of these is among what was listed; a list that was given is whole
     * @param atLeast it is this much at least; of a list, so many entries
     * @param atMost it is this much at most; of a list, so many entries
     * @param said whether anything was said there, whatever it is
     */
    record Told(
            String told,
            @Nullable List<String> is,
            @Nullable List<String> has,
            @Nullable Amount atLeast,
            @Nullable Amount atMost,
            @Nullable Boolean said)
            implements Condition {
        private static final Map<Enum<?>, String> WORDS = new ConcurrentHashMap<>();

        public Told {
            if (Stream.of(is, has, atLeast, atMost, said)
                            .filter(Objects::nonNull)
                            .count()
                    != 1) {
                throw new IllegalArgumentException(
                        "The condition on " + told
                                + " has to ask in one way. Maybe keep one of is, has, atLeast, atMost and said, and join several by allOf?");
            }
        }

        @Override
        public Truth truth(Subject subject) {
            Object value = subject.told(told);
            if (said != null) {
                return Truth.of(said == (value != null));
            }
            if (value == null) {
                return subject.standing().ofTheUnsaid();
            }
            Truth truth = truth(value);
            return truth == Truth.FAILS && has != null && subject.mayAlsoHave(told, has)
                    ? subject.standing().ofTheUnsaid()
                    : truth;
        }

        private Truth truth(Object value) {
            if (is != null) {
                return Truth.of(is.contains(word(value)));
            }
            if (has != null) {
                return Truth.of(hasAny((Collection<?>) value, has));
            }
            int low = low(value);
            int high = value instanceof Subject.Range range ? range.high() : low;
            if (atLeast != null) {
                return Truth.of(low >= atLeast.value(), high >= atLeast.value());
            }
            int most = Objects.requireNonNull(atMost).value();
            return Truth.of(high <= most, low <= most);
        }

        private static int low(Object value) {
            if (value instanceof Subject.Range range) {
                return range.low();
            }
            return value instanceof Collection<?> list ? list.size() : ((Number) value).intValue();
        }

        private static boolean hasAny(Collection<?> listed, List<String> wanted) {
            for (Object one : listed) {
                if (wanted.contains(word(one))) {
                    return true;
                }
            }
            return false;
        }

        /** What a value is called in a row: constants as all tables spell them. */
        public static String word(Object value) {
            return value instanceof Enum<?> constant
                    ? WORDS.computeIfAbsent(
                            constant,
                            first -> first.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    : value.toString();
        }

        /** What machines call such a word: constants as answers spell them. */
        public static String constant(String word) {
            return word.toUpperCase(Locale.ROOT).replace('-', '_');
        }

        @Override
        public Object asks() {
            return told;
        }

        @Override
        public Set<String> parameters() {
            return parametersOf(atLeast, atMost);
        }

        @Override
        public Condition with(String parameter, int value) {
            return parameters().contains(parameter)
                    ? new Told(
                            told,
                            is,
                            has,
                            atLeast == null ? null : atLeast.with(parameter, value),
                            atMost == null ? null : atMost.with(parameter, value),
                            said)
                    : this;
        }
    }

    /** A signal stands at this level or above. */
    record SignalAtLeast(Signal signal, Rating atLeast) implements Condition {
        @Override
        public Truth truth(Subject subject) {
            return subject.standing().reaches(signal, atLeast);
        }

        @Override
        public Object asks() {
            return signal;
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            return List.of(Threshold.level(this, atLeast, level -> new SignalAtLeast(signal, Rating.values()[level])));
        }

        @Override
        public boolean monotone() {
            return true;
        }
    }

    /** A signal stands at this level or below; it asks for something known, so silence leaves it open. */
    record SignalAtMost(Signal signal, Rating atMost) implements Condition {
        @Override
        public Truth truth(Subject subject) {
            Standing standing = subject.standing();
            if (standing.rating(signal).compareTo(atMost) > 0) {
                return Truth.FAILS;
            }
            return standing.best(signal).compareTo(atMost) <= 0 ? Truth.HOLDS : Truth.OPEN;
        }

        @Override
        public Object asks() {
            return signal;
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            return List.of(Threshold.level(this, atMost, level -> new SignalAtMost(signal, Rating.values()[level])));
        }

        @Override
        public boolean canBeOutgrown() {
            return true;
        }
    }

    /** So many of the gates are passed at this level or above. */
    record GatesAtLeast(int gates, Rating at) implements Condition {
        @Override
        public Truth truth(Subject subject) {
            Standing standing = subject.standing();
            int held = 0;
            int open = 0;
            for (Gate gate : standing.gates()) {
                switch (gate.reaches(at, standing)) {
                    case HOLDS -> held++;
                    case OPEN -> open++;
                    case FAILS -> {}
                }
            }
            return Truth.of(held >= gates, held + open >= gates);
        }

        @Override
        public void hangsOn(Standing standing, Consumer<Object> on) {
            if (truth(standing) == Truth.OPEN) {
                for (Gate gate : standing.gates()) {
                    gate.hangsOn(at, standing, on);
                }
            }
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            int all = scorecard.gates().size();
            return List.of(
                    new Threshold(NumberKind.GATES, this, gates, 0, all, number -> new GatesAtLeast(number, at)),
                    Threshold.level(this, at, level -> new GatesAtLeast(gates, Rating.values()[level])));
        }

        @Override
        public boolean monotone() {
            return true;
        }
    }

    /** Nothing at all is known of so many gates. */
    record GatesUnknown(int gatesUnknown) implements Condition {
        @Override
        public Truth truth(Subject subject) {
            return Truth.of(unknown(subject.standing()) >= gatesUnknown);
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            int all = scorecard.gates().size();
            return List.of(new Threshold(NumberKind.UNKNOWN, this, gatesUnknown, 0, all, GatesUnknown::new));
        }

        static long unknown(Standing standing) {
            return standing.gates().stream()
                    .filter(gate -> gate.isUnknown(standing))
                    .count();
        }
    }

    /** A part of the score, 0 to 100, has reached a number. */
    record PartScore(Part part, Amount atLeast) implements Condition {

        public PartScore {
            if (!Part.SCORED.contains(part)) {
                throw new IllegalArgumentException("A part's score asks for foundation, scope or proof, and not for "
                        + part + ". Maybe ask for a signal instead?");
            }
        }

        @Override
        public Truth truth(Subject subject) {
            return subject.standing().score(part).reaches(atLeast.value());
        }

        @Override
        public void hangsOn(Standing standing, Consumer<Object> on) {
            if (truth(standing) == Truth.OPEN) {
                standing.openIn(part, on);
            }
        }

        @Override
        public Set<String> parameters() {
            return parametersOf(atLeast);
        }

        @Override
        public Condition with(String parameter, int value) {
            return new PartScore(part, atLeast.with(parameter, value));
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            return atLeast.parameter() != null
                    ? List.of()
                    : List.of(new Threshold(
                            NumberKind.SCORE,
                            this,
                            atLeast.value(),
                            0,
                            100,
                            number -> new PartScore(part, new Amount(number, null))));
        }

        @Override
        public boolean monotone() {
            return true;
        }
    }

    /** Nothing at all is known of no more than so many signals of a part. */
    record UnknownIn(Part unknownIn, int atMost) implements Condition {

        public UnknownIn {
            if (!Part.SCORED.contains(unknownIn)) {
                throw new IllegalArgumentException(
                        "What is unknown is looked for in foundation, scope or proof, and not in " + unknownIn
                                + ". Maybe ask for a signal instead?");
            }
        }

        @Override
        public Truth truth(Subject subject) {
            return Truth.of(subject.standing().unknownIn(unknownIn) <= atMost);
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            int all = Scales.row(scorecard.weights(), unknownIn).size();
            return List.of(new Threshold(
                    NumberKind.UNKNOWN, this, atMost, 0, all, number -> new UnknownIn(unknownIn, number)));
        }

        @Override
        public boolean monotone() {
            return true;
        }
    }

    /** A circumstance was concluded. */
    record InCircumstance(Circumstance circumstance) implements Condition {
        @Override
        public Truth truth(Subject subject) {
            return subject.standing().holds(circumstance);
        }

        @Override
        public Object asks() {
            return circumstance;
        }
    }

    /** It is not so. */
    record Not(Condition not) implements Condition {
        @Override
        public Truth truth(Subject subject) {
            return not.truth(subject).not();
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            return not.thresholds(scorecard).stream()
                    .map(threshold -> threshold.within(this, Not::new))
                    .toList();
        }

        @Override
        public Condition with(String parameter, int value) {
            return new Not(not.with(parameter, value));
        }

        @Override
        public List<Condition> parts() {
            return List.of(not);
        }

        @Override
        public boolean monotone() {
            return not.canBeOutgrown();
        }

        @Override
        public boolean canBeOutgrown() {
            return not.monotone();
        }
    }

    /** All of several conditions. */
    record AllOf(List<Condition> allOf) implements Condition {
        @Override
        public Truth truth(Subject subject) {
            Truth truth = Truth.HOLDS;
            for (int i = 0; i < allOf.size() && truth != Truth.FAILS; i++) {
                truth = truth.and(allOf.get(i).truth(subject));
            }
            return truth;
        }

        @Override
        public List<Condition> parts() {
            return allOf;
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            return Threshold.ofEach(allOf, scorecard, AllOf::new);
        }

        @Override
        public Condition with(String parameter, int value) {
            return new AllOf(each(allOf, part -> part.with(parameter, value)));
        }

        @Override
        public boolean monotone() {
            return allOf.stream().allMatch(Condition::monotone);
        }

        @Override
        public boolean canBeOutgrown() {
            return allOf.stream().anyMatch(Condition::canBeOutgrown);
        }
    }

    /** Any one of several conditions. */
    record AnyOf(List<Condition> anyOf) implements Condition {
        @Override
        public Truth truth(Subject subject) {
            Truth truth = Truth.FAILS;
            for (int i = 0; i < anyOf.size() && truth != Truth.HOLDS; i++) {
                truth = truth.or(anyOf.get(i).truth(subject));
            }
            return truth;
        }

        @Override
        public List<Condition> parts() {
            return anyOf;
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            return Threshold.ofEach(anyOf, scorecard, AnyOf::new);
        }

        @Override
        public Condition with(String parameter, int value) {
            return new AnyOf(each(anyOf, part -> part.with(parameter, value)));
        }

        @Override
        public boolean monotone() {
            return anyOf.stream().allMatch(Condition::monotone);
        }

        @Override
        public boolean canBeOutgrown() {
            return anyOf.stream().allMatch(Condition::canBeOutgrown);
        }
    }

    private static List<Condition> each(List<Condition> conditions, UnaryOperator<Condition> changed) {
        return conditions.stream().map(changed).toList();
    }
}
