package io.readiness.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing the candidate did. How good it is counts, never how many there are (T10.3).
 *
 * @param id a short label, unique in the profile, by which a reason points at this piece; absent: reasons point at it by
 *     its content
 * @param kind what it is; required
 * @param signals the signals it is said to bear on, beside those it bears on by its kind; a signal that this kind cannot
 *     show is left aside and the response says so; absent: only those of its kind
 * @param ownership led, shared or taken part in; absent: not said, and taken as no more than taking part
 * @param horizon how far ahead the decision reached; absent: not said
 * @param qualities what can be read in it; empty: none of these; absent: not said
 * @param audiences who it was told to; empty: nobody; absent: not said
 * @param outcome what was to change and what did; absent: the piece names none
 * @param date when it was finished; not after the day of assessment; absent: not said
 * @param verification how far it can be checked; absent: taken as {@code CLAIMED}
 */
public record Evidence(
        @Nullable
        @Pattern(
                regexp = "[A-Za-z0-9._-]{1,64}",
                message = "must be 1 to 64 letters, digits, dots, dashes or underscores")
        String id,

        @NotNull Artefact kind,
        @Nullable Set<@NotNull Signal> signals,
        @Nullable Ownership ownership,
        @Nullable Horizon horizon,
        @Nullable Set<@NotNull Quality> qualities,
        @Nullable Set<@NotNull Audience> audiences,
        @Nullable @Valid Outcome outcome,
        @Nullable LocalDate date,
        @Nullable Verification verification) {

    public boolean has(Quality quality) {
        return qualities != null && qualities.contains(quality);
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
                && (other.outcome == null || (outcome != null && outcome.hasAllOf(other.outcome)))
                && (other.verification == null
                        || other.verification == Verification.CLAIMED
                        || (verification != null && verification.compareTo(other.verification) >= 0));
    }

    private static boolean hasAll(@Nullable Set<?> mine, @Nullable Set<?> others) {
        return others == null || others.isEmpty() || (mine != null && mine.containsAll(others));
    }

    /** A piece of this kind with all that a piece can have. */
    public static Evidence best(Artefact kind) {
        return new Evidence(
                null,
                kind,
                EnumSet.allOf(Signal.class),
                Ownership.LED,
                Horizon.YEAR,
                EnumSet.allOf(Quality.class),
                EnumSet.allOf(Audience.class),
                new Outcome("any", 0.0, 1.0, 1.0),
                null,
                Verification.VERIFIED);
    }

    /** The piece with what was not said of it taken at its best. */
    Evidence atBest() {
        return new Evidence(
                id,
                kind,
                signals,
                ownership == null ? Ownership.LED : ownership,
                horizon == null ? Horizon.YEAR : horizon,
                qualities == null ? EnumSet.allOf(Quality.class) : qualities,
                audiences == null ? EnumSet.allOf(Audience.class) : audiences,
                outcome,
                date,
                verification);
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

    /** What can be read in a piece of work (T10.12, T10.13). A quality that is not listed was not said to be there. */
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
        CHANGED_A_DECISION
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
     * @param result where it came to; absent: not reviewed yet
     */
    public record Outcome(
            @NotBlank @Size(max = 200) String metric,
            @Nullable Double baseline,
            @Nullable Double target,
            @Nullable Double result) {

        /** Whether the change can be seen: a result against the baseline it started from. */
        public boolean measured() {
            return baseline != null && result != null;
        }

        /** Whether a baseline and a target were set, and the result looked at afterwards. */
        public boolean reviewed() {
            return measured() && target != null;
        }

        /** Whether every figure of another outcome is there in this one, whatever it is. */
        boolean hasAllOf(Outcome other) {
            return (baseline != null || other.baseline == null)
                    && (target != null || other.target == null)
                    && (result != null || other.result == null);
        }
    }
}
