package io.readiness.judgement;

import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing that a row of the rulebook asks of a standing. What was not said leaves it open. */
public sealed interface Condition {

    Truth truth(Standing standing);

    /** Whether all of these hold, as far as is known. */
    static Truth truth(List<Condition> conditions, Standing standing) {
        Truth truth = Truth.HOLDS;
        for (Condition condition : conditions) {
            truth = truth.and(condition.truth(standing));
            if (truth == Truth.FAILS) {
                break;
            }
        }
        return truth;
    }

    /** What the standing shows where this condition looks, in one or two words. */
    String found(Standing standing);

    /** What this condition asks for, in one or two words. */
    String wanted();

    /** Whether more or better evidence can only help it. */
    boolean monotone();

    /** The signals and circumstances, not told yet, that could still decide it; none where it is decided. */
    default void hangsOn(Standing standing, Consumer<Enum<?>> on) {
        if (truth(standing) == Truth.OPEN) {
            signals().forEach(on);
            circumstances().forEach(on);
        }
    }

    /** The numbers in it, a level counting as its place on the scale. */
    default List<Threshold> thresholds(Scorecard scorecard) {
        return List.of();
    }

    /** The signals it looks at. */
    default Set<Signal> signals() {
        return Set.of();
    }

    /** The circumstances it asks for. */
    default Set<Circumstance> circumstances() {
        return Set.of();
    }

    /** Whether it asks for less than there may be, so that a candidate can have gone beyond it. */
    default boolean canBeOutgrown() {
        return false;
    }

    /** A signal stands at this level or above. */
    record SignalAtLeast(Signal signal, Rating atLeast) implements Condition {
        @Override
        public Truth truth(Standing standing) {
            return standing.reaches(signal, atLeast);
        }

        @Override
        public String found(Standing standing) {
            return signal + " " + standing.rating(signal);
        }

        @Override
        public String wanted() {
            return signal + " " + atLeast;
        }

        @Override
        public Set<Signal> signals() {
            return Set.of(signal);
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            return List.of(
                    Threshold.level(wanted(), atLeast, level -> new SignalAtLeast(signal, Rating.values()[level])));
        }

        @Override
        public boolean monotone() {
            return true;
        }
    }

    /** A signal stands at this level or below; it asks for something known, so silence leaves it open. */
    record SignalAtMost(Signal signal, Rating atMost) implements Condition {
        @Override
        public Truth truth(Standing standing) {
            if (standing.rating(signal).compareTo(atMost) > 0) {
                return Truth.FAILS;
            }
            return standing.best(signal).compareTo(atMost) <= 0 ? Truth.HOLDS : Truth.OPEN;
        }

        @Override
        public String found(Standing standing) {
            return signal + " " + standing.rating(signal);
        }

        @Override
        public String wanted() {
            return signal + " at most " + atMost;
        }

        @Override
        public Set<Signal> signals() {
            return Set.of(signal);
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            return List.of(
                    Threshold.level(wanted(), atMost, level -> new SignalAtMost(signal, Rating.values()[level])));
        }

        @Override
        public boolean monotone() {
            return false;
        }

        @Override
        public boolean canBeOutgrown() {
            return true;
        }
    }

    /** So many of the gates are passed at this level or above. */
    record GatesAtLeast(int gates, Rating at) implements Condition {
        @Override
        public Truth truth(Standing standing) {
            int held = 0;
            int open = 0;
            for (Gate gate : standing.gates()) {
                switch (gate.reaches(at, standing)) {
                    case HOLDS -> held++;
                    case OPEN -> open++;
                    case FAILS -> {}
                }
            }
            return held >= gates ? Truth.HOLDS : held + open >= gates ? Truth.OPEN : Truth.FAILS;
        }

        @Override
        public String found(Standing standing) {
            long held = standing.gates().stream()
                    .filter(gate -> gate.reaches(at, standing) == Truth.HOLDS)
                    .count();
            return held + " of " + standing.gates().size() + " gates " + at;
        }

        @Override
        public String wanted() {
            return gates + " gates " + at;
        }

        @Override
        public void hangsOn(Standing standing, Consumer<Enum<?>> on) {
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
                    new Threshold(NumberKind.GATES, wanted(), gates, 0, all, number -> new GatesAtLeast(number, at)),
                    Threshold.level(wanted(), at, level -> new GatesAtLeast(gates, Rating.values()[level])));
        }

        @Override
        public boolean monotone() {
            return true;
        }
    }

    /** Fewer than so many of the gates are passed at this level or above. */
    record GatesBelow(int gatesBelow, Rating at) implements Condition {
        @Override
        public Truth truth(Standing standing) {
            return reached().truth(standing).not();
        }

        @Override
        public String found(Standing standing) {
            return reached().found(standing);
        }

        @Override
        public String wanted() {
            return "below " + reached().wanted();
        }

        @Override
        public void hangsOn(Standing standing, Consumer<Enum<?>> on) {
            reached().hangsOn(standing, on);
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            int all = scorecard.gates().size();
            return List.of(
                    new Threshold(NumberKind.GATES, wanted(), gatesBelow, 0, all, number -> new GatesBelow(number, at)),
                    Threshold.level(wanted(), at, level -> new GatesBelow(gatesBelow, Rating.values()[level])));
        }

        @Override
        public boolean monotone() {
            return false;
        }

        @Override
        public boolean canBeOutgrown() {
            return true;
        }

        private GatesAtLeast reached() {
            return new GatesAtLeast(gatesBelow, at);
        }
    }

    /** Nothing at all is known of so many gates. */
    record GatesUnknown(int gatesUnknown) implements Condition {
        @Override
        public Truth truth(Standing standing) {
            return Truth.of(unknown(standing) >= gatesUnknown);
        }

        @Override
        public String found(Standing standing) {
            return unknown(standing) + " of " + standing.gates().size() + " gates unknown";
        }

        @Override
        public String wanted() {
            return gatesUnknown + " gates unknown";
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            int all = scorecard.gates().size();
            return List.of(new Threshold(NumberKind.UNKNOWN, wanted(), gatesUnknown, 0, all, GatesUnknown::new));
        }

        @Override
        public boolean monotone() {
            return false;
        }

        private static long unknown(Standing standing) {
            return standing.gates().stream()
                    .filter(gate -> gate.isUnknown(standing))
                    .count();
        }
    }

    /** A part of the score, 0 to 100, has reached a number, or stays below one. */
    record PartScore(
            Part part, @Nullable Integer from, @Nullable Integer below) implements Condition {

        public PartScore {
            if (!Part.SCORED.contains(part) || (from == null && below == null)) {
                throw new IllegalArgumentException(
                        "A part's score asks for foundation, scope or proof, from a number or "
                                + "below one, and not for " + part + ". Maybe ask for a signal instead?");
            }
        }

        @Override
        public Truth truth(Standing standing) {
            Score score = standing.score(part);
            Truth reached = from == null ? Truth.HOLDS : score.reaches(from);
            return below == null ? reached : reached.and(score.reaches(below).not());
        }

        @Override
        public String found(Standing standing) {
            return part + " " + standing.score(part).point();
        }

        @Override
        public void hangsOn(Standing standing, Consumer<Enum<?>> on) {
            if (truth(standing) == Truth.OPEN) {
                standing.openIn(part, on);
            }
        }

        @Override
        public String wanted() {
            return part + (from == null ? "" : " from " + from) + (below == null ? "" : " below " + below);
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            List<Threshold> thresholds = new ArrayList<>();
            if (from != null) {
                thresholds.add(new Threshold(
                        NumberKind.SCORE, wanted(), from, 0, 100, number -> new PartScore(part, number, below)));
            }
            if (below != null) {
                thresholds.add(new Threshold(
                        NumberKind.SCORE, wanted(), below, 0, 100, number -> new PartScore(part, from, number)));
            }
            return thresholds;
        }

        @Override
        public boolean monotone() {
            return below == null;
        }

        @Override
        public boolean canBeOutgrown() {
            return below != null;
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
        public Truth truth(Standing standing) {
            return Truth.of(standing.unknownIn(unknownIn) <= atMost);
        }

        @Override
        public String found(Standing standing) {
            return standing.unknownIn(unknownIn) + " of " + unknownIn + " unknown";
        }

        @Override
        public String wanted() {
            return "at most " + atMost + " of " + unknownIn + " unknown";
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            int all = Criteria.row(scorecard.weights(), unknownIn).size();
            return List.of(new Threshold(
                    NumberKind.UNKNOWN, wanted(), atMost, 0, all, number -> new UnknownIn(unknownIn, number)));
        }

        @Override
        public boolean monotone() {
            return true;
        }
    }

    /** A circumstance was concluded. */
    record InCircumstance(Circumstance circumstance) implements Condition {
        @Override
        public Truth truth(Standing standing) {
            return standing.holds(circumstance);
        }

        @Override
        public String found(Standing standing) {
            return switch (standing.holds(circumstance)) {
                case HOLDS -> circumstance.name();
                case OPEN -> "UNKNOWN";
                case FAILS -> "not " + circumstance;
            };
        }

        @Override
        public String wanted() {
            return circumstance.name();
        }

        @Override
        public boolean monotone() {
            return false;
        }

        @Override
        public Set<Circumstance> circumstances() {
            return Set.of(circumstance);
        }
    }

    /** A circumstance was not concluded. */
    record NotInCircumstance(Circumstance notIn) implements Condition {
        @Override
        public Truth truth(Standing standing) {
            return standing.holds(notIn).not();
        }

        @Override
        public String found(Standing standing) {
            return new InCircumstance(notIn).found(standing);
        }

        @Override
        public String wanted() {
            return "not " + notIn;
        }

        @Override
        public boolean monotone() {
            return false;
        }

        @Override
        public Set<Circumstance> circumstances() {
            return Set.of(notIn);
        }
    }

    /** Any one of several conditions. */
    record AnyOf(List<Condition> anyOf) implements Condition {
        @Override
        public Truth truth(Standing standing) {
            Truth truth = Truth.FAILS;
            for (Condition condition : anyOf) {
                truth = truth.or(condition.truth(standing));
                if (truth == Truth.HOLDS) {
                    break;
                }
            }
            return truth;
        }

        @Override
        public String found(Standing standing) {
            StringJoiner found = new StringJoiner(", ");
            for (Condition condition : anyOf) {
                found.add(condition.found(standing));
            }
            return found.toString();
        }

        @Override
        public String wanted() {
            return String.join(" or ", anyOf.stream().map(Condition::wanted).toList());
        }

        @Override
        public void hangsOn(Standing standing, Consumer<Enum<?>> on) {
            if (truth(standing) == Truth.OPEN) {
                anyOf.forEach(condition -> condition.hangsOn(standing, on));
            }
        }

        @Override
        public List<Threshold> thresholds(Scorecard scorecard) {
            List<Threshold> thresholds = new ArrayList<>();
            for (int i = 0; i < anyOf.size(); i++) {
                int at = i;
                for (Threshold threshold : anyOf.get(i).thresholds(scorecard)) {
                    thresholds.add(threshold.within(moved -> {
                        List<Condition> others = new ArrayList<>(anyOf);
                        others.set(at, moved);
                        return new AnyOf(others);
                    }));
                }
            }
            return thresholds;
        }

        @Override
        public boolean monotone() {
            return anyOf.stream().allMatch(Condition::monotone);
        }

        @Override
        public Set<Signal> signals() {
            return anyOf.stream()
                    .flatMap(condition -> condition.signals().stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public Set<Circumstance> circumstances() {
            return anyOf.stream()
                    .flatMap(condition -> condition.circumstances().stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public boolean canBeOutgrown() {
            return anyOf.stream().allMatch(Condition::canBeOutgrown);
        }
    }
}
