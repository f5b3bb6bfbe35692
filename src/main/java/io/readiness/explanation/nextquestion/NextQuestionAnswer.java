package io.readiness.explanation.nextquestion;

import io.readiness.assessment.Rulebook.Edition;
import io.readiness.guide.Citation;
import io.readiness.guide.Cited;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.scale.Band.BandRange;
import io.readiness.judgement.standing.Scorecard.Score;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions worth asking next, the one whose answer would settle most first.
 *
 * @param reference the candidate, as the caller named them
 * @param asOf the day of assessment
 * @param rulebook which rulebook judged
 * @param says what the questions are good for
 * @param firmness whether the unknown could still overturn the recommendation
 * @param couldBecome the paths that are still possible
 * @param band how ready, and how that could move
 * @param total the weighted total, 0 to 100, and its range
 * @param open how many open questions would settle anything
 * @param questions as many of them as were asked for
 * @param besides what is worth asking and settles nothing here
 * @param citations every claim cited above, by guide and section
 */
public record NextQuestionAnswer(
        String reference,
        LocalDate asOf,
        Edition rulebook,
        String says,
        Firmness firmness,
        List<Possible> couldBecome,
        BandRange band,
        Score total,
        int open,
        List<NextQuestion> questions,
        List<BesideQuestion> besides,
        List<Citation> citations) {

    /**
     * A question whose answer changes no path and no points, and that a reader of the profile will ask.
     *
     * @param asks the question
     * @param because why it is worth asking
     * @param tells what it is about, as a JSON path
     * @param claims the claims it rests on
     */
    public record BesideQuestion(String asks, String because, String tells, List<String> claims) implements Cited {}

    /**
     * A question and what its answer would settle. Each answer is taken to be as likely as the others.
     *
     * @param question its id: a signal, or a question of the rulebook
     * @param asks the question
     * @param helps why it is worth asking
     * @param settlesThePath whether one path is left whatever the answer; not where only one is left already
     * @param leavesOnAverage how many of the paths that are still possible the answers leave, to one decimal
     * @param leavesAtMost how many of them the least telling answer leaves
     * @param points points by which the range of the total narrows, 0 to 100
     * @param answers what the answer can be
     * @param tells where the answer goes in a profile, as JSON paths
     * @param claims the claims it rests on
     */
    public record NextQuestion(
            String question,
            String asks,
            List<String> helps,
            boolean settlesThePath,
            double leavesOnAverage,
            int leavesAtMost,
            double points,
            List<PossibleAnswer> answers,
            List<String> tells,
            List<String> claims)
            implements Cited {}

    /**
     * One answer.
     *
     * @param answer the circumstance, or the level of the signal
     * @param says what that level looks like in the work; absent: it is a circumstance
     * @param leaves how many of the paths that are still possible it leaves
     */
    public record PossibleAnswer(String answer, @Nullable String says, int leaves) {}
}
