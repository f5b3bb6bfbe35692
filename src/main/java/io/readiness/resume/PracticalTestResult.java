package io.readiness.resume;

import io.readiness.guide.Cited;
import io.readiness.resume.PracticalTestTable.PracticalQuestion;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the practical test went (C2).
 *
 * @param passed whether all five answers are whole
 * @param whole how many answers are whole
 * @param given how many questions got an answer that could be read
 * @param answers each question and its answer
 * @param learningGap what there is to learn: the questions without a whole answer, of those that could be read
 * @param helps which of the courses on the route help with that, the one that helps with most first
 * @param instead what helps instead; absent: a course does, or there is nothing to learn
 */
public record PracticalTestResult(
        boolean passed,
        int whole,
        int given,
        List<JudgedAnswer> answers,
        List<LearningGap> learningGap,
        List<HelpfulCourse> helps,
        @Nullable HelpInstead instead)
        implements Cited {

    /** The same without what is said to the candidate: what to add to an answer, and what helps to learn it. */
    public PracticalTestResult withoutAdvice() {
        return new PracticalTestResult(
                passed,
                whole,
                given,
                answers.stream().map(JudgedAnswer::withoutAdvice).toList(),
                List.of(),
                List.of(),
                null);
    }

    /** What an answer is. */
    public enum AnswerVerdict {
        /** All that a whole answer contains is there. */
        WHOLE,
        /** Something of it is missing. */
        PARTLY,
        /** There is no answer, or nothing of what a whole answer contains. */
        MISSING,
        /** It repeats another answer, or the name of the item. */
        COPIED,
        /** It is in a language that is not read; that speaks neither for nor against it. */
        NOT_READ;

        boolean isLearningGap() {
            return this != WHOLE && this != NOT_READ;
        }
    }

    /**
     * A question and what its answer contains.
     *
     * @param question the question
     * @param asks the question in words
     * @param verdict what the answer is
     * @param has what it contains
     * @param missing what it does not; only to the candidate
     * @param claims the claims it rests on
     */
    public record JudgedAnswer(
            PracticalQuestion question,
            String asks,
            AnswerVerdict verdict,
            List<String> has,
            List<String> missing,
            List<String> claims)
            implements Cited {
        JudgedAnswer withoutAdvice() {
            return new JudgedAnswer(question, asks, verdict, has, List.of(), claims);
        }
    }

    /**
     * Something to learn.
     *
     * @param question the question that has no whole answer
     * @param says what there is to learn
     * @param claims the claims it rests on
     */
    public record LearningGap(PracticalQuestion question, String says, List<String> claims) implements Cited {}

    /**
     * A course that helps to answer the questions at today's place of work.
     *
     * @param course its id in the catalogue of certificates
     * @param why how it helps
     * @param helpsWith the questions of the learning gap that it helps to answer
     * @param claims the claims it rests on
     */
    public record HelpfulCourse(String course, String why, List<PracticalQuestion> helpsWith, List<String> claims)
            implements Cited {}

    /**
     * What helps where no course does.
     *
     * @param says what helps
     * @param claims the claims it rests on
     */
    public record HelpInstead(String says, List<String> claims) implements Cited {}

    @Override
    public void eachPart(Consumer<Cited> to) {
        answers.forEach(to);
        learningGap.forEach(to);
        helps.forEach(to);
        if (instead != null) {
            to.accept(instead);
        }
    }
}
