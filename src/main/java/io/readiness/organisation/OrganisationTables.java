package io.readiness.organisation;

import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the rulebook says of organisations.
 *
 * @param blockers what can stand in the way
 * @param effects what that does to the next step, read from the first to the last
 * @param checklist what a manager looks at and gives
 */
public record OrganisationTables(
        DecisionTable<BlockerRow> blockers, DecisionTable<EffectRow> effects, Checklist checklist) {

    /**
     * Something in the organisation that stands in the way.
     *
     * @param blocker its name for machines
     * @param needs it stands in the way where all of them hold
     * @param title what it is called
     * @param meaning what it does to the role; it is told of the organisation
     * @param instead what the candidate can do about it
     * @param toTheManager what is said of it to the manager, who can do more
     * @param claims the claims it rests on
     */
    public record BlockerRow(
            String blocker,
            List<Need> needs,
            String title,
            String meaning,
            String instead,
            String toTheManager,
            List<String> claims)
            implements DecisionTable.Row {}

    /**
     * What the organisation's room does to the next step.
     *
     * @param effect the effect
     * @param needs when; it may ask for the recommended path and for the blockers told, besides what a profile tells
     * @param says the effect in words
     * @param nextStep the next step, where something is asked for before it; {@code {instead}} stands for that, and
     *     {@code {nextStep}} for the step itself; absent: the step stays as it is
     * @param claims the claims it rests on
     */
    public record EffectRow(
            RoomEffect effect,
            List<Need> needs,
            String says,
            @Nullable String nextStep,
            List<String> claims) implements DecisionTable.Row {}

    /** What the organisation's room does to the next step. */
    public enum RoomEffect {
        /** The person is ready, and a blocker does not take that away. */
        READY_THOUGH_BLOCKED,
        /** The path follows from what is wanted, and a blocker does not change it. */
        UNCHANGED,
        /** The blocker leads the next step out of the role. */
        LEADS_OUTSIDE,
        /** The next step stays in the role, and something has to be asked for first. */
        ASK_FOR_ROOM,
        /** The room is there. */
        ROOM_IS_THERE,
        /** No blocker was told, and not enough is known to say that there is none. */
        NO_BLOCKER_TOLD
    }

    /**
     * What a manager looks at and gives.
     *
     * @param caution what is not to be judged by
     * @param claims the claims the caution rests on
     * @param items the things, in the order they are told
     */
    public record Checklist(String caution, List<String> claims, List<CheckRow> items) {}

    /**
     * One thing for a manager to look at or to give.
     *
     * @param item its name for machines
     * @param that what is told of it where it is there
     * @param given whether it is the organisation's to give; otherwise it is a sign in the work
     * @param look what to look at, or what to give
     * @param there what to do where it is there
     * @param missing what to do where it is missing
     * @param unknown what to do where it was not said
     * @param claims the claims it rests on
     */
    public record CheckRow(
            String item,
            Condition.Told that,
            boolean given,
            String look,
            String there,
            String missing,
            String unknown,
            List<String> claims) {
        CheckState state(Truth truth) {
            return switch (truth) {
                case HOLDS -> given ? CheckState.GIVEN : CheckState.SEEN;
                case FAILS -> given ? CheckState.WITHHELD : CheckState.NOT_SEEN;
                case OPEN -> CheckState.UNKNOWN;
            };
        }

        String next(CheckState state) {
            return switch (state) {
                case SEEN, GIVEN -> there;
                case NOT_SEEN, WITHHELD -> missing;
                case UNKNOWN -> unknown;
            };
        }
    }

    /** How a thing that a manager can see or give stands; what was not said is neither. */
    public enum CheckState {
        /** A sign that is there. */
        SEEN,
        /** A sign that was said to be missing. */
        NOT_SEEN,
        /** Given by the organisation. */
        GIVEN,
        /** Withheld by the organisation. */
        WITHHELD,
        /** Not said. */
        UNKNOWN
    }
}
