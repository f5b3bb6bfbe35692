package io.readiness.profile;

import org.jspecify.annotations.Nullable;

/** Answers of yes, no or nothing. */
final class Answers {
    private Answers() {}

    /** How many are yes. */
    static int yes(@Nullable Boolean... answers) {
        return count(answers, true);
    }

    /** How many are no. */
    static int no(@Nullable Boolean... answers) {
        return count(answers, false);
    }

    private static int count(@Nullable Boolean[] answers, boolean wanted) {
        int count = 0;
        for (Boolean answer : answers) {
            if (answer != null && answer == wanted) {
                count++;
            }
        }
        return count;
    }

    /** The answer at its best, where yes is the better one. */
    static boolean yesUnlessSaid(@Nullable Boolean answer) {
        return answer == null || answer;
    }
}
