package io.readiness.plan;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.plan.PlanTables.WeeksOfWork;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way ahead: the steps, and thirty, sixty and ninety days. Whoever learns product ownership first has steps of their own
 * before them.
 *
 * @param onlyIf what has to be wanted for it, where nobody said what is wanted; absent: it was said
 * @param takes how long such a move usually takes; absent: no step of it is ahead
 * @param estimate what the weeks of the closing actions rest on; absent: there are none
 * @param confirm what to do about steps of which nothing was said; absent: there are none
 * @param decisionMap what a Product Manager decides, and which of it is decided today
 * @param notNeeded what the recommended path does not need, and why
 * @param steps all steps; one of them is next, unless none is needed any more
 * @param stages the three stages; empty where no move is ahead
 */
public record Plan(
        @Nullable String onlyIf,
        @Nullable Duration takes,
        @Nullable Duration estimate,
        @Nullable String confirm,
        List<DecisionArea> decisionMap,
        List<NotNeeded> notNeeded,
        List<PlannedStep> steps,
        List<PlannedStage> stages)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        if (takes != null) {
            to.accept(takes);
        }
        if (estimate != null) {
            to.accept(estimate);
        }
        decisionMap.forEach(to);
        notNeeded.forEach(to);
        steps.forEach(to);
        stages.forEach(to);
    }

    /**
     * What can be done this week.
     *
     * @param says what to do
     * @param claims the claims it rests on
     */
    public record ThisWeek(String says, List<String> claims) implements Cited {}

    /**
     * Something that a Product Manager decides.
     *
     * @param area its name for machines
     * @param says what it is
     * @param decides whether it is part of the work today; open where that was not told
     * @param claims the claims it rests on
     */
    public record DecisionArea(String area, String says, Truth decides, List<String> claims) implements Cited {}

    /**
     * How long something takes.
     *
     * @param says in words
     * @param claims the claims it rests on
     */
    public record Duration(String says, List<String> claims) implements Cited {}

    /**
     * Why steps are not needed.
     *
     * @param steps the steps
     * @param because why
     * @param claims the claims it rests on
     */
    public record NotNeeded(Set<PlanStep> steps, String because, List<String> claims) implements Cited {}

    /**
     * A step, as it stands for this candidate.
     *
     * @param step the step
     * @param status done, next, later or not needed
     * @param toConfirm given where it may be done already and nothing was said of it
     * @param title its name
     * @param action what to do
     * @param reason why
     * @param mistake what often goes wrong
     * @param doneWhen how to tell that it is done
     * @param checked of a step that is done, what shows it; of one that is not, what does not hold yet, or is not known to
     * @param claims the claims it rests on
     */
    public record PlannedStep(
            PlanStep step,
            StepStatus status,
            @Nullable Boolean toConfirm,
            String title,
            String action,
            String reason,
            String mistake,
            String doneWhen,
            List<Checked> checked,
            List<String> claims)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            checked.forEach(to);
        }

        /** Whether it is still to be done. Not called isAhead, which every answer would tell as a field. */
        public boolean ahead() {
            return status == StepStatus.NEXT || status == StepStatus.LATER;
        }
    }

    /** What comes before the move for whoever learns product ownership first (C2, C1.2, T1.9), and the eight steps of the move (T7). */
    public enum PlanStep {
        TAKE_THE_PRACTICAL_TEST,
        CHOOSE_A_COURSE,
        LEAD_A_FIRST_DUTY,
        KNOW_THE_SCOPE,
        AUDIT_TODAY,
        CLOSE_GAPS,
        BUILD_PROOF,
        REWRITE_POSITIONING,
        PREPARE_STORIES,
        CHOOSE_TARGETS,
        KEEP_LEARNING
    }

    /** Where a candidate is with a step. */
    public enum StepStatus {
        DONE,
        /** The first that is needed and not known to be done. */
        NEXT,
        LATER,
        /** Not on the recommended path. */
        NOT_NEEDED
    }

    /**
     * One stage of this candidate's plan.
     *
     * @param stage the stage
     * @param focus what it is about
     * @param outputs what it leaves behind; what the profile lacks comes first
     * @param activities what is done beside them
     * @param success how to tell that it went well
     * @param claims the claims it rests on, those of its outputs and activities among them
     */
    public record PlannedStage(
            PlanStage stage,
            String focus,
            List<PlannedItem> outputs,
            List<PlannedItem> activities,
            String success,
            List<String> claims)
            implements Cited {

        /**
         * An output or an activity.
         *
         * @param says what it is
         * @param signals the gaps it names, the first one first; absent: none
         * @param artefacts the pieces of work it names; absent: none
         * @param toConfirm given where it may be there already and nothing was said of it
         */
        public record PlannedItem(
                String says,
                @Nullable List<Signal> signals,
                @Nullable List<Artefact> artefacts,
                @Nullable Boolean toConfirm) {}
    }

    /** The three stages of a plan (T12). */
    public enum PlanStage {
        DAYS_1_TO_30,
        DAYS_31_TO_60,
        DAYS_61_TO_90
    }

    /**
     * How one gap of this candidate can be closed.
     *
     * @param signal the gap's signal
     * @param from the strength that it builds on; absent: none is shown yet
     * @param says from what, to what, by what
     * @param organisation what the organisation has to give first; it is the organisation's and says nothing of the person
     * @param artefact the piece of work that it leaves behind
     * @param weeks how long it takes
     * @param claims the claims it rests on
     * @param assumption what of it no claim says, but for the weeks, of which the plan says it once; absent: nothing
     */
    public record ClosingAction(
            Signal signal,
            @Nullable Signal from,
            String says,
            @Nullable String organisation,
            Artefact artefact,
            WeeksOfWork weeks,
            List<String> claims,
            @Nullable String assumption)
            implements Cited {}
}
