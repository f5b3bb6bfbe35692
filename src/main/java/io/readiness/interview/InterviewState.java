package io.readiness.interview;

import io.readiness.assessment.Rulebook.Edition;
import io.readiness.guide.Citation;
import io.readiness.guide.Cited;
import io.readiness.interview.Interview.Silence;
import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.scale.Band.BandRange;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.FieldQuestion.Form;
import io.readiness.judgement.standing.Scorecard.Score;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an interview is.
 *
 * @param reference the candidate, as the caller named them
 * @param asOf the day of assessment
 * @param rulebook which rulebook asks and judges
 * @param ended whether it is over
 * @param says how far it is, in words
 * @param path where to go next, as far as is known
 * @param firmness whether what is unknown could still overturn that, as an assessment sees it
 * @param settled whether nothing that can still be asked would lead elsewhere, what an assessment takes for granted included
 * @param couldBecome the ways to go on that are still possible, each once
 * @param band how ready, and how that could move
 * @param total the weighted total, 0 to 100, and its range
 * @param next the question that settles most; absent: nothing is left to ask, or it is over
 * @param left how many questions are left whose answers would settle anything
 * @param further how many are left beside them, which settle nothing and make the advice nearer to somebody's work
 * @param answers what was answered
 * @param citations every claim cited above, by guide and section
 */
public record InterviewState(
        String reference,
        LocalDate asOf,
        Edition rulebook,
        boolean ended,
        String says,
        PresentPath path,
        Firmness firmness,
        boolean settled,
        List<PossibleWay> couldBecome,
        BandRange band,
        Score total,
        @Nullable InterviewQuestion next,
        int left,
        int further,
        List<AnswerGiven> answers,
        List<Citation> citations) {

    /** What is asked next, and nothing else. */
    public InterviewNext onlyNext() {
        return new InterviewNext(reference, asOf, rulebook, ended, says, settled, next, left, further, citations);
    }

    /**
     * What is asked next.
     *
     * @param reference the candidate, as the caller named them
     * @param asOf the day of assessment
     * @param rulebook which rulebook asks and judges
     * @param ended whether the interview is over
     * @param says how far it is, in words
     * @param settled whether nothing that can still be asked would lead elsewhere
     * @param next the question that settles most; absent: nothing is left to ask, or it is over
     * @param left how many questions are left whose answers would settle anything
     * @param further how many are left beside them, which settle nothing and make the advice nearer to somebody's work
     * @param citations every claim that the interview cites as it stands, by guide and section
     */
    public record InterviewNext(
            String reference,
            LocalDate asOf,
            Edition rulebook,
            boolean ended,
            String says,
            boolean settled,
            @Nullable InterviewQuestion next,
            int left,
            int further,
            List<Citation> citations) {}

    /**
     * Where to go next.
     *
     * @param path the path
     * @param way how it is gone, where it has more than one way; absent: one way only
     * @param title its name
     * @param claims the claims it rests on
     */
    public record PresentPath(Path path, PathRow.@Nullable Way way, String title, List<String> claims)
            implements Cited {}

    /**
     * A way to go on that is still possible.
     *
     * @param path the path
     * @param way how it is gone, where it has more than one way; absent: one way only
     * @param title its name
     */
    public record PossibleWay(Path path, PathRow.@Nullable Way way, String title) {}

    /**
     * What is asked next.
     *
     * @param question its id, by which it is answered
     * @param asks the question
     * @param help how to answer it; absent: the answers say it
     * @param why what the answer is good for; absent: it is asked so that words of the resume count
     * @param words the words of a document that it is about; absent: it is about none
     * @param form what an answer looks like
     * @param unit what a number counts; absent: the answer is no number
     * @param options what may be answered; empty: anything of that form
     * @param none the answer that there is none of it, or no more; absent: that is no answer to this question
     * @param range how large an answer may be; absent: the options say all
     * @param piece which piece of a list it is about, from 1 on; absent: it is about none
     * @param effects what each answer would change; of many answers, the least and the most of what can be said
     * @param settlesThePath whether one path is left whatever the answer; not where only one is left already
     * @param points points by which the range of the total narrows on average, 0 to 100
     * @param tells where the answer goes in a profile, as a JSON path
     * @param claims the claims it rests on
     */
    public record InterviewQuestion(
            String question,
            String asks,
            @Nullable String help,
            @Nullable String why,
            @Nullable String words,
            Form form,
            @Nullable String unit,
            List<Option> options,
            @Nullable Option none,
            @Nullable AnswerRange range,
            @Nullable Integer piece,
            List<Effect> effects,
            boolean settlesThePath,
            double points,
            String tells,
            List<String> claims)
            implements Cited {}

    /**
     * What may be answered.
     *
     * @param answer for machines
     * @param says in plain words
     */
    public record Option(String answer, String says) {}

    /**
     * How large an answer may be.
     *
     * @param least the smallest number; absent: the answer is no number
     * @param most the greatest number; absent: the answer is no number
     * @param longest how many characters a text may have; absent: the answer is no text
     */
    public record AnswerRange(
            @Nullable Long least,
            @Nullable Long most,
            @Nullable Integer longest) {}

    /**
     * What an answer would change.
     *
     * @param answer the answer
     * @param says in plain words
     * @param leaves how many ways to go on it leaves possible
     * @param total where the total would stand then
     */
    public record Effect(String answer, String says, int leaves, Score total) {}

    /**
     * What was said to a question.
     *
     * @param question its id
     * @param asks the question; absent: the rulebook in force asks it no more
     * @param answer what was answered, as it stands in a profile; absent: it was left out
     * @param silence why it was left out; absent: it was answered
     */
    public record AnswerGiven(
            String question,
            @Nullable String asks,
            @Nullable Object answer,
            @Nullable Silence silence) {}
}
