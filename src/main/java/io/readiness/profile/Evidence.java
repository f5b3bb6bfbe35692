package io.readiness.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing the candidate did. How good it is counts, never how many there are (T10.3).
 *
 * @param id a short label, unique in the profile, by which a reason points at this piece; absent: reasons point at it by
 *     its content
 * @param kind what it is; required
 * @param partOf a label that pieces share which tell one case together, for example a brief, a choice and a review of one
 *     product; absent: it stands for itself
 * @param signals the signals it is said to bear on, beside those it bears on by its kind; a signal that this kind cannot
 *     show is left aside and the response says so; absent: only those of its kind
 * @param ownership led, shared or taken part in; absent: not said, and taken as no more than taking part
 * @param horizon how far ahead the decision reached; absent: not said
 * @param qualities what can be read in it; empty: none of these, unless {@code lacks} is given; absent: not said
 * @param lacks what was said not to be in it. Where it is given, be it empty, a quality that stands in neither list was not
 *     spoken of; absent: {@code qualities} are the whole list
 * @param audiences who it was told to; empty: nobody; absent: not said
 * @param outcome what was to change and what did; absent: the piece names none
 * @param otherOutcomes further outcomes of the same piece; absent: none
 * @param date when it was finished; not after the day of assessment; absent: not said
 * @param verification how far it can be checked; absent: taken as {@code CLAIMED}
 * @param ownProject whether it is a project of one's own beside the job; absent: not said
 */
public record Evidence(
        @Nullable
        @Pattern(
                regexp = "[A-Za-z0-9._-]{1,64}",
                message = "must be 1 to 64 letters, digits, dots, dashes or underscores")
        String id,

        @NotNull Artefact kind,

        @Nullable
        @Pattern(
                regexp = "[A-Za-z0-9._-]{1,64}",
                message = "must be 1 to 64 letters, digits, dots, dashes or underscores")
        String partOf,

        @Nullable Set<@NotNull Signal> signals,
        @Nullable Ownership ownership,
        @Nullable Horizon horizon,
        @Nullable Set<@NotNull Quality> qualities,
        @Nullable Set<@NotNull Quality> lacks,
        @Nullable Set<@NotNull Audience> audiences,
        @Nullable @Valid Outcome outcome,
        @Nullable @Size(max = 20) List<@NotNull @Valid Outcome> otherOutcomes,
        @Nullable LocalDate date,
        @Nullable Verification verification,
        @Nullable Boolean ownProject) {

    /** A piece of this kind of which nothing else was told. */
    public static Evidence of(Artefact kind) {
        return new Evidence(null, kind, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public boolean has(Quality quality) {
        return qualities != null && qualities.contains(quality);
    }

    /** Whether what can be read in it was told in full, so that a quality that is not listed is not there. */
    public boolean tellsAllQualities() {
        return qualities != null && lacks == null;
    }

    /** All outcomes that the piece names. */
    public List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>(otherOutcomes == null ? List.of() : otherOutcomes);
        if (outcome != null) {
            all.add(0, outcome);
        }
        return all;
    }

    /** Whether one of its outcomes is so. */
    public boolean anyOutcome(Predicate<Outcome> wanted) {
        if (outcome != null && wanted.test(outcome)) {
            return true;
        }
        if (otherOutcomes != null) {
            for (Outcome other : otherOutcomes) {
                if (wanted.test(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    public boolean toldTo(Audience audience) {
        return audiences != null && audiences.contains(audience);
    }

    /** Whether the decision reached at least this far; a horizon that was not said reaches nowhere. */
    public boolean reaches(Horizon wanted) {
        return horizon != null && horizon.compareTo(wanted) >= 0;
    }

    /** Whether somebody other than the candidate can look at it or has confirmed it. */
    public boolean checkable() {
        return verification == Verification.LINKED || verification == Verification.VERIFIED;
    }

    /**
     * Whether this piece is of the same kind as another and has all that can be told for it. Of an outcome it counts that
     * its figures are there, and not what they are.
     */
    public boolean hasAllOf(Evidence other) {
        return kind == other.kind
                && (other.ownership == null || (ownership != null && ownership.compareTo(other.ownership) <= 0))
                && (other.horizon == null || reaches(other.horizon))
                && hasAll(signals, other.signals)
                && hasAll(qualities, other.qualities)
                && hasAll(audiences, other.audiences)
                && other.outcomes().stream().allMatch(wanted -> anyOutcome(mine -> mine.hasAllOf(wanted)))
                && (other.verification == null
                        || other.verification == Verification.CLAIMED
                        || (verification != null && verification.compareTo(other.verification) >= 0));
    }

    private static boolean hasAll(@Nullable Set<?> mine, @Nullable Set<?> others) {
        return others == null || others.isEmpty() || (mine != null && mine.containsAll(others));
    }

    /**
     * Several pieces that tell one case, as one: what any of them has, and as far one's own, and as far to be checked, as
     * the least of them. What was not said of one of them may be in the case.
     *
     * @param pieces at least one
     */
    public static Evidence joined(List<Evidence> pieces) {
        Set<Quality> missing = missingInAll(pieces);
        boolean allTold = pieces.stream().allMatch(Evidence::tellsAllQualities);
        List<Outcome> outcomes =
                pieces.stream().flatMap(piece -> piece.outcomes().stream()).toList();
        return new Evidence(
                null,
                first(pieces, Evidence::kind),
                pieces.get(0).partOf,
                all(pieces, Evidence::signals, Signal.class),
                most(pieces, Evidence::ownership),
                most(pieces, Evidence::horizon),
                all(pieces, Evidence::qualities, Quality.class),
                allTold ? null : missing,
                all(pieces, Evidence::audiences, Audience.class),
                null,
                outcomes,
                most(pieces, Evidence::date),
                leastChecked(pieces),
                null);
    }

    private static Verification leastChecked(List<Evidence> pieces) {
        Verification least = Verification.VERIFIED;
        for (Evidence piece : pieces) {
            Verification told = piece.verification == null ? Verification.CLAIMED : piece.verification;
            least = told.compareTo(least) < 0 ? told : least;
        }
        return least;
    }

    /** What was said to be missing in each of them. */
    private static Set<Quality> missingInAll(List<Evidence> pieces) {
        Set<Quality> missing = EnumSet.allOf(Quality.class);
        for (Evidence piece : pieces) {
            if (piece.tellsAllQualities()) {
                missing.removeAll(piece.qualities);
            } else {
                missing.retainAll(piece.lacks == null ? Set.of() : piece.lacks);
            }
        }
        return missing;
    }

    /** Whatever order they were told in. */
    private static <T extends Comparable<? super T>> T first(List<Evidence> pieces, Function<Evidence, T> part) {
        return pieces.stream().map(part).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static <T extends Comparable<? super T>> @Nullable T most(
            List<Evidence> pieces, Function<Evidence, @Nullable T> part) {
        return pieces.stream()
                .map(part)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static <E extends Enum<E>> Set<E> all(
            List<Evidence> pieces, Function<Evidence, @Nullable Set<E>> part, Class<E> type) {
        Set<E> all = EnumSet.noneOf(type);
        for (Evidence piece : pieces) {
            Set<E> told = part.apply(piece);
            if (told != null) {
                all.addAll(told);
            }
        }
        return all;
    }

    /** A piece of this kind with all that a piece can have. */
    public static Evidence best(Artefact kind) {
        return new Evidence(
                null,
                kind,
                null,
                EnumSet.allOf(Signal.class),
                Ownership.LED,
                Horizon.YEAR,
                EnumSet.allOf(Quality.class),
                null,
                EnumSet.allOf(Audience.class),
                new Outcome("any", 0.0, 1.0, 1.0),
                null,
                null,
                Verification.VERIFIED,
                null);
    }

    /** The piece with what was not said of it taken at its best. */
    public Evidence atBest() {
        return new Evidence(
                id,
                kind,
                partOf,
                signals,
                ownership == null ? Ownership.LED : ownership,
                horizon == null ? Horizon.YEAR : horizon,
                tellsAllQualities() ? qualities : allBut(lacks),
                null,
                audiences == null ? EnumSet.allOf(Audience.class) : audiences,
                outcome,
                otherOutcomes,
                date,
                verification,
                ownProject);
    }

    private static Set<Quality> allBut(@Nullable Set<Quality> lacking) {
        Set<Quality> qualities = EnumSet.allOf(Quality.class);
        qualities.removeAll(lacking == null ? Set.of() : lacking);
        return qualities;
    }

    /** The kind of a piece of evidence: the eight product kinds of T10, delivery artefacts and ceremony notes. */
    public enum Artefact {
        DISCOVERY_BRIEF,
        PRIORITISATION_MEMO,
        ROADMAP_RATIONALE,
        PRODUCT_SPEC,
        LAUNCH_ANALYSIS,
        OUTCOME_REVIEW,
        CASE_ANALYSIS,
        INSIGHT_SUMMARY,
        DELIVERY_ARTEFACT,
        BACKLOG_SNAPSHOT,
        CEREMONY_NOTES
    }

    /** Who a piece of work was told to (T4.8, T11.5). */
    public enum Audience {
        DELIVERY_TEAM,
        STAKEHOLDERS,
        LEADERSHIP,
        GO_TO_MARKET,
        CUSTOMERS
    }

    /** How far ahead a decision reached, from the shortest to the longest. */
    public enum Horizon {
        SPRINT,
        RELEASE,
        QUARTER,
        YEAR
    }

    /** What can be read in a piece of work (T10.12, T10.13). What is listed nowhere was not spoken of; {@code lacks} lists what is not there. */
    public enum Quality {
        /** More than one way was named and compared. */
        OPTIONS_CONSIDERED,
        /** What was given up is named. */
        TRADE_OFF,
        /** Why this, now, and not later. */
        WHY_NOW,
        /** The reason rests on what a customer needs. */
        CUSTOMER_LOGIC,
        /** The reason rests on a business goal. */
        BUSINESS_LOGIC,
        /** A decision was taken or reversed because of it. */
        CHANGED_A_DECISION,
        /** What is not built is listed (T11.2). */
        NOT_BUILT_LIST,
        /** Options that were turned down are named, with the reasons (T11.6). */
        OPTIONS_REJECTED,
        /** The reason rests on what can be built (T6.3). */
        FEASIBILITY_LOGIC
    }

    /** How far anybody but the candidate can check a piece of evidence. */
    public enum Verification {
        /** Said by the candidate, nothing more. */
        CLAIMED,
        /** The piece itself can be opened. */
        LINKED,
        /** Somebody other than the candidate has confirmed it. */
        VERIFIED
    }

    /** How far a duty or a piece of work was the candidate's own. Taking part is not owning (T7.2). */
    public enum Ownership {
        /** Led it and answered for the decision. */
        LED,
        /** Answered for it together with somebody else. */
        SHARED,
        /** Was present or contributed, while others decided. */
        TOOK_PART
    }

    /**
     * What was to change, and what did (T11.4). Figures are in the metric's own unit.
     *
     * @param metric what was measured, for example "weekly active teams"; required
     * @param baseline where it stood before; absent: not taken
     * @param target where it was meant to be; absent: none was set
     * @param result where it came to; absent: not reviewed yet, or the figure is not told
     * @param changePercent by how many percent it changed, where only that is known; -100 to 1,000,000; absent: not told
     * @param fromNothing whether it started from nothing, as a new business does; absent: not said
     * @param measured whether a result was measured, where its figures are not told; absent: not said
     * @param met whether what was meant was reached, where the figures are not told; absent: not said
     * @param confidential whether figures exist and must not be told; absent: not said
     */
    public record Outcome(
            @NotBlank @Size(max = 200) String metric,

            @Nullable @DecimalMin(Outcome.LEAST) @DecimalMax(Outcome.MOST)
            Double baseline,

            @Nullable @DecimalMin(Outcome.LEAST) @DecimalMax(Outcome.MOST)
            Double target,

            @Nullable @DecimalMin(Outcome.LEAST) @DecimalMax(Outcome.MOST)
            Double result,

            @Nullable @DecimalMin("-100") @DecimalMax("1000000")
            Double changePercent,

            @Nullable Boolean fromNothing,
            @Nullable Boolean measured,
            @Nullable Boolean met,
            @Nullable Boolean confidential) {
        static final String LEAST = "-1000000000000000";

        /** More than anybody counts; up to here a figure keeps its units in every language. */
        static final String MOST = "1000000000000000";

        /** An outcome told by its figures alone. */
        public Outcome(String metric, @Nullable Double baseline, @Nullable Double target, @Nullable Double result) {
            this(metric, baseline, target, result, null, null, null, null, null);
        }

        /**
         * Whether a change was measured: a result against where it started, in figures or in percent, or one whose figures
         * are kept back. That it was measured, with no figure and no reason to keep it back, is not enough to be looked at.
         */
        public boolean hasMeasuredChange() {
            boolean started = baseline != null || Boolean.TRUE.equals(fromNothing);
            return (started && result != null)
                    || changePercent != null
                    || (Boolean.TRUE.equals(confidential) && (Boolean.TRUE.equals(measured) || met != null));
        }

        /** Whether what was meant to be reached was set, and the result looked at afterwards. */
        public boolean wasReviewed() {
            return hasMeasuredChange() && (target != null || met != null);
        }

        /** Whether every figure of another outcome is there in this one, whatever it is. */
        boolean hasAllOf(Outcome other) {
            return (baseline != null || other.baseline == null)
                    && (target != null || other.target == null)
                    && (result != null || other.result == null)
                    && (hasMeasuredChange() || !other.hasMeasuredChange())
                    && (wasReviewed() || !other.wasReviewed());
        }
    }
}
