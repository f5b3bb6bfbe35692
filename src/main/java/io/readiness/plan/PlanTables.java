package io.readiness.plan;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.plan.Plan.Duration;
import io.readiness.plan.Plan.PlanStage;
import io.readiness.plan.Plan.PlanStep;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a plan is made from.
 *
 * @param closing how each gap is closed
 * @param broader what each delivery strength grows into
 * @param steps the steps
 * @param stages thirty, sixty and ninety days
 * @param calendar how a plan becomes a calendar
 * @param decisionMap what a Product Manager decides
 * @param week what can be done this week, read from the first to the last
 */
public record PlanTables(
        ClosingTable closing,
        BroaderTable broader,
        StepTable steps,
        List<StageRow> stages,
        CalendarTable calendar,
        DecisionTable<AreaRow> decisionMap,
        DecisionTable<WeekRow> week) {

    /**
     * Something that a Product Manager decides.
     *
     * @param area its name for machines
     * @param needs what has to hold for it to be decided today
     * @param says what it is
     * @param claims the claims it rests on
     */
    public record AreaRow(String area, List<Need> needs, String says, List<String> claims)
            implements DecisionTable.Row {}

    /**
     * What somebody can do this week.
     *
     * @param needs when; it may ask for the recommended path, besides what a profile tells
     * @param says what to do
     * @param claims the claims it rests on
     */
    public record WeekRow(List<Need> needs, String says, List<String> claims) implements DecisionTable.Row {}

    /**
     * How gaps are closed: from a strength, to the gap's signal, by an action.
     *
     * @param strength the level from which on a delivery strength is one to build on
     * @param first what comes before the other gaps on a path
     * @param says the sentence; {@code {from}}, {@code {to}}, {@code {level}} and {@code {by}} stand for its parts
     * @param ifMissing the same where nothing was said about the signal
     * @param fromHere from where, for somebody without such a strength
     * @param levels the words for a wanted level
     * @param strengths the words for a delivery strength
     * @param actions a row for every signal that a path can want
     * @param otherStrength what no claim says where the action builds on another strength than the guide's
     * @param estimate what the weeks of an action rest on, for somebody who moves
     * @param noMove the same for somebody who does not
     * @param claims the claims it rests on
     * @param assumption what of it no claim says
     */
    public record ClosingTable(
            Rating strength,
            List<First> first,
            String says,
            String ifMissing,
            String fromHere,
            Map<Rating, String> levels,
            Map<Signal, String> strengths,
            List<ClosingRow> actions,
            String otherStrength,
            Duration estimate,
            Duration noMove,
            List<String> claims,
            String assumption) {

        /**
         * What comes first on a path.
         *
         * @param path the recommended path
         * @param signals the signals whose gaps come before the others
         */
        public record First(Path path, List<Signal> signals) {}
    }

    /**
     * How the gap of one signal is closed.
     *
     * @param signal the signal
     * @param strength the delivery strength that it builds on; absent: the strongest there is
     * @param artefact the piece of work that it leaves behind
     * @param weeks how long it takes
     * @param blockedBy what the organisation has to give first, where it holds
     * @param to what is reached, as part of a sentence
     * @param by the action, as part of a sentence
     * @param outside the action where the organisation blocks it; absent: nothing blocks it
     * @param claims the claims it rests on
     * @param assumption what of it no claim says
     */
    public record ClosingRow(
            Signal signal,
            @Nullable Signal strength,
            Artefact artefact,
            WeeksOfWork weeks,
            List<Need> blockedBy,
            String to,
            String by,
            @Nullable String outside,
            List<String> claims,
            @Nullable String assumption) {}

    /**
     * How long something takes, beside a full job.
     *
     * @param least in weeks, where it goes well
     * @param most in weeks, where it does not
     */
    public record WeeksOfWork(int least, int most) {
        public WeeksOfWork {
            if (least < 1 || most < least) {
                throw new IllegalArgumentException(
                        "From " + least + " to " + most + " weeks is no time. Maybe swap the two, and start from 1?");
            }
        }
    }

    /**
     * What delivery strengths grow into.
     *
     * @param from the level from which on a strength is told
     * @param strengths a row for each strength
     * @param claims the claims it rests on
     */
    public record BroaderTable(Rating from, List<CarriedStrength> strengths, List<String> claims) {}

    /**
     * A delivery strength that carries over to product management.
     *
     * @param signal the strength
     * @param carries what carries over
     * @param useful when that is useful
     * @param broader the broader version to grow into
     * @param claims the claims it rests on
     */
    public record CarriedStrength(Signal signal, String carries, String useful, String broader, List<String> claims)
            implements Cited {}

    /**
     * The steps and when they are not needed.
     *
     * @param assumption what of it no claim says
     * @param takes how long a move usually takes
     * @param confirm what is told where a step may be done already
     * @param notNeeded the steps that a path does not need
     * @param steps the steps, from the first to the last
     */
    public record StepTable(
            String assumption, Duration takes, String confirm, List<Unneeded> notNeeded, DecisionTable<StepRow> steps) {

        /**
         * Steps that a path does not need.
         *
         * @param path the recommended path
         * @param needs what has to hold besides; empty: nothing
         * @param steps the steps
         * @param because why
         * @param claims the claims it rests on
         */
        public record Unneeded(Path path, List<Need> needs, Set<PlanStep> steps, String because, List<String> claims)
                implements DecisionTable.Row {}

        /**
         * One step.
         *
         * @param step the step
         * @param onlyOn the paths that have it; absent: all
         * @param repeats whether it is done again and again, so that it is never behind; absent: it is not
         * @param day when it is to be done, counted from the first day of the plan, which is 1
         * @param title its name
         * @param action what to do
         * @param reason why
         * @param mistake what often goes wrong
         * @param doneWhen how to tell that it is done
         * @param needs what has to hold for it to be done
         * @param claims the claims it rests on
         */
        public record StepRow(
                PlanStep step,
                @Nullable Set<Path> onlyOn,
                @Nullable Boolean repeats,
                int day,
                String title,
                String action,
                String reason,
                String mistake,
                String doneWhen,
                List<Need> needs,
                List<String> claims)
                implements DecisionTable.Row {}
    }

    /**
     * One stage of the plan.
     *
     * @param stage the stage
     * @param from its first day, counted from the first day of the plan, which is 1
     * @param to its last day
     * @param focus what it is about
     * @param outputs what it leaves behind
     * @param activities what is done beside them
     * @param success how to tell that it went well
     * @param claims the claims it rests on
     */
    public record StageRow(
            PlanStage stage,
            int from,
            int to,
            String focus,
            DecisionTable<ItemRow> outputs,
            DecisionTable<ItemRow> activities,
            String success,
            List<String> claims) {

        /**
         * An output or an activity of a stage.
         *
         * @param key its name
         * @param says what it is
         * @param needs where all of it holds, the item is left out; empty: it never is
         * @param lists what of the candidate's own plan it lists; where there is none of that, it is left out; absent: nothing
         * @param atMost how many of these at most; absent: all
         * @param closes the signals by which it finds its place among the gaps
         * @param claims the claims it rests on
         */
        public record ItemRow(
                String key,
                String says,
                List<Need> needs,
                @Nullable Listed lists,
                @Nullable Integer atMost,
                Set<Signal> closes,
                List<String> claims)
                implements DecisionTable.Row {}

        /** What of a candidate's own plan an item can list. */
        public enum Listed {
            /** The first gaps. */
            GAPS,
            /** The pieces of work that closing the first gaps leaves behind. */
            PIECES
        }
    }
}
