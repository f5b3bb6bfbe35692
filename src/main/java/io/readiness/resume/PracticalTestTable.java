package io.readiness.resume;

import io.readiness.profile.PracticalTest;
import io.readiness.resume.ResumeTables.WordCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the practical test asks, and when an answer is whole (C2).
 *
 * @param substance what any answer needs, whatever the question
 * @param questions what a whole answer to each question contains
 * @param courses which kind of course helps with which question
 * @param instead what helps where none of those is on the route
 */
public record PracticalTestTable(
        Substance substance, List<AnswerRow> questions, List<CourseRow> courses, InsteadRow instead) {

    /**
     * What any answer needs: words of its own, in sentences, not copied from another answer or from the item.
     *
     * @param generic the word class of words that could stand in an answer about anything
     * @param leastOwnWords how many different words besides those it needs at least
     * @param thin what is said to an answer with fewer
     * @param linking the word class of words that join others to a sentence
     * @param leastLinking how many of them it needs at least
     * @param wordsOfAList how many own words a list without any of them needs, so that it tells as much as a sentence
     * @param list what is said to an answer with fewer
     * @param alikeFrom the percentage of words that two answers may not share, of all words of both
     * @param copied what is said to an answer that is nearly another one
     * @param repeatedFrom the percentage of an answer's words that may not come from the item's name
     * @param repeated what is said to an answer that only repeats the item
     * @param anotherLanguage what is said to an answer in a language that is not read
     * @param claims the claims it rests on
     * @param assumption where the numbers come from
     */
    public record Substance(
            String generic,
            int leastOwnWords,
            String thin,
            String linking,
            int leastLinking,
            int wordsOfAList,
            String list,
            int alikeFrom,
            String copied,
            int repeatedFrom,
            String repeated,
            String anotherLanguage,
            List<String> claims,
            @Nullable String assumption) {}

    /**
     * A question, and what a whole answer to it contains.
     *
     * @param question the question
     * @param asks the question in words
     * @param gap what there is to learn where it has no whole answer
     * @param leastOwnWords how many own words it needs at least; absent: as many as any answer
     * @param parts what a whole answer contains
     * @param claims the claims it rests on
     * @param assumption why the parts go beyond the claims
     */
    public record AnswerRow(
            PracticalQuestion question,
            String asks,
            String gap,
            @Nullable Integer leastOwnWords,
            List<AnswerPart> parts,
            List<String> claims,
            @Nullable String assumption) {}

    /**
     * Something that a whole answer contains.
     *
     * @param part its name
     * @param has what is said where it is there
     * @param missing what is said where it is not
     * @param shownBy ways in which words show it; one is enough
     */
    public record AnswerPart(String part, String has, String missing, List<WordCondition> shownBy) {}

    /**
     * A course, and what it helps with.
     *
     * @param course its id in the catalogue of certificates
     * @param why how it helps
     * @param helpsWith the questions it helps to answer; none: it is of use once all are answered
     * @param claims the claims it rests on
     */
    public record CourseRow(String course, String why, List<PracticalQuestion> helpsWith, List<String> claims) {}

    /**
     * What helps where no course on the route does.
     *
     * @param says what helps, to the candidate
     * @param claims the claims it rests on
     */
    public record InsteadRow(String says, List<String> claims) {}

    /** The five questions of the practical test (C2). */
    public enum PracticalQuestion {
        CUSTOMER_NEED,
        BUSINESS_REASON,
        TRADE_OFF,
        EXPECTED_OUTCOME,
        WHY_BEFORE_OTHERS;

        /** The answer that was given; null where none was. */
        @Nullable
        String answerIn(PracticalTest test) {
            String answer = switch (this) {
                case CUSTOMER_NEED -> test.customerNeed();
                case BUSINESS_REASON -> test.businessReason();
                case TRADE_OFF -> test.tradeOff();
                case EXPECTED_OUTCOME -> test.expectedOutcome();
                case WHY_BEFORE_OTHERS -> test.whyBeforeOthers();
            };
            return answer == null || answer.isBlank() ? null : answer;
        }
    }
}
