package io.readiness.web.interview;

import io.readiness.interview.InterviewState;
import io.readiness.judgement.standing.Scorecard.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an interview is, as a page shows it.
 *
 * @param place where it is led
 * @param state how far it is
 * @param asked the question that is asked; null: none is left, or it is over
 * @param again whether the question was answered or left out before
 * @param given what was answered and left out, the newest first
 * @param before the range of the score before the last answer; null: not known, or it has not moved
 */
public record InterviewPage(
        Place place,
        InterviewState state,
        @Nullable FormQuestion asked,
        boolean again,
        List<GivenLine> given,
        @Nullable Narrowed before) {

    /**
     * Where an interview is led.
     *
     * @param address the address of its page
     * @param end where it is ended, by a form
     * @param report where its report is, once it is over
     * @param language the language in which is asked
     * @param ordered whether somebody ordered it; the answers are handed in to them then
     */
    public record Place(String address, String end, String report, String language, boolean ordered) {}

    /**
     * A question and what was said to it.
     *
     * @param question its id
     * @param asks the question
     * @param says what was said, in plain words
     * @param leftOut whether it was left out
     */
    public record GivenLine(String question, String asks, String says, boolean leftOut) {}

    /**
     * How the last answer moved the range of the score.
     *
     * @param low the lower end before
     * @param high the upper end before
     */
    public record Narrowed(long low, long high) {
        long width() {
            return high - low;
        }
    }

    /** The same, asking this question. */
    InterviewPage asking(FormQuestion question) {
        return new InterviewPage(place, state, question, again, given, before);
    }

    /** Where its page is. */
    public String address() {
        return place.address();
    }

    /** How many questions are left, those that only make the picture fuller included. */
    public int left() {
        return state.left() + state.further();
    }

    /** How many questions it comes to, should no answer make another needless. */
    public int all() {
        return state.answers().size() + left();
    }

    /** How many questions there were up to this one. */
    public int number() {
        return again ? state.answers().size() : state.answers().size() + 1;
    }

    public long low() {
        return Math.round(state.total().low());
    }

    public long high() {
        return Math.round(state.total().high());
    }

    public long point() {
        return Math.round(state.total().point());
    }

    /** How wide the part is that is not known yet. */
    public long width() {
        return high() - low();
    }

    /** What the last answer did to the range; null: nothing. */
    public @Nullable String moved() {
        if (before == null || (before.low() == low() && before.high() == high())) {
            return null;
        }
        return before.width() > width()
                ? "What you said last took " + (before.width() - width()) + " of " + before.width()
                        + " points off what was open."
                : "What you said last opened the range to " + width() + " points, from " + before.width() + ".";
    }

    /** The range as a query takes it along. */
    public String range() {
        return low() + "-" + high();
    }

    /** Only for templates: the score. */
    public Score total() {
        return state.total();
    }
}
